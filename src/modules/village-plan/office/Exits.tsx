import { To } from "#ui/Address.tsx";
import { Missing } from "#ui/Figures.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay, useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { VillagePlanShown } from "../contract.ts";
import styles from "./office.module.css";

/** The register's exit years over the plan's years, and the households whose year does not fit. */
export function Exits({ plan }: { plan: VillagePlanShown }) {
  const { say, language } = useSpeech();
  const { exits, phases, outYear, flagged } = plan;
  const phaseOf = (year: number): string => {
    const phase = phases.find((one) => year >= one.since && year <= one.until);
    return phase ? phase[language] : say("village-plan.outside");
  };
  return (
    <>
      <Section title={say("village-plan.exits")} note={say("village-plan.exits.note")}>
        <ScrollFrame label={say("village-plan.exits")}>
          <table className={`${styles.table} ${styles.stack}`} aria-label={say("village-plan.exits")}>
            <thead>
              <tr>
                <th scope="col">{say("village-plan.year")}</th>
                <th scope="col">{say("village-plan.phase")}</th>
                <th scope="col" className={styles.end}>
                  {say("village-plan.planned")}
                </th>
                <th scope="col" className={styles.end}>
                  {say("village-plan.exited")}
                </th>
              </tr>
            </thead>
            <tbody>
              {exits.years.map((one) => (
                <tr key={one.year}>
                  <th scope="row">
                    {one.year}{" "}
                    {one.year === outYear && <StateChip tone="attention" word={say("village-plan.out-here")} />}
                  </th>
                  <td className={styles.across}>{phaseOf(one.year)}</td>
                  <td className={styles.end} data-title={say("village-plan.planned")}>
                    <Heads of={one.planned} />
                  </td>
                  <td className={styles.end} data-title={say("village-plan.exited")}>
                    <Heads of={one.exited} />
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">{say("village-plan.total-remaining")}</th>
                <td />
                <td className={styles.end}>
                  <Heads of={exits.remaining} />
                </td>
                <td />
              </tr>
            </tbody>
          </table>
        </ScrollFrame>
      </Section>
      <Section title={say("village-plan.misfits")}>
        {flagged.length === 0 ? (
          <p className="faint">{say("village-plan.misfits-none")}</p>
        ) : (
          <ScrollFrame label={say("village-plan.misfits")}>
            <table className={`${styles.table} ${styles.stack}`} aria-label={say("village-plan.misfits")}>
              <thead>
                <tr>
                  <th scope="col">{say("village-plan.head")}</th>
                  <th scope="col" className={styles.end}>
                    {say("village-plan.size")}
                  </th>
                  <th scope="col" className={styles.end}>
                    {say("village-plan.exit-year")}
                  </th>
                  <th scope="col">{say("village-plan.problem")}</th>
                </tr>
              </thead>
              <tbody>
                {flagged.map((one) => (
                  <tr key={one.householdId}>
                    <th scope="row">
                      <To to={`/households/${one.householdId}`}>{one.headName}</To>
                    </th>
                    <td className={styles.end} data-title={say("village-plan.size")}>
                      {one.size}
                    </td>
                    <td className={styles.end} data-title={say("village-plan.exit-year")}>
                      {one.exitYear ?? <Missing />}
                    </td>
                    <td className={styles.across}>
                      <StateChip
                        tone={one.flag === "overdue" ? "trouble" : "attention"}
                        word={say(`village-plan.flag.${one.flag}`)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        )}
      </Section>
    </>
  );
}

function Heads({ of }: { of: { households: number; persons: number } }) {
  const say = useSay();
  return of.households === 0 ? <Missing /> : say("village-plan.heads", of);
}

import { To } from "#ui/Address.tsx";
import { today } from "#ui/Deadline.tsx";
import { formatHundredths } from "#ui/Figures.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { ageOf, type HouseholdShown, livingMembers, reasonIn, worksheet } from "../../contract.ts";
import { CodeWord } from "../CodeWord.tsx";
import styles from "../household/Members.module.css";

/** The household somebody belongs to: everybody else in it, and what it lives on. Income is the household's, not the person's. */
export function Family({ page, personId }: { page: HouseholdShown; personId: string }) {
  const { say, language } = useSpeech();
  const { household } = page;
  const { year, income } = household.year;
  const { perHead } = worksheet(income, livingMembers(household).length, page.line);
  const name = say("registry.person.family");
  return (
    <Section
      title={name}
      note={
        income.length > 0 && perHead !== null
          ? say("registry.person.per-head", { year, amount: formatHundredths(perHead) })
          : undefined
      }
      actions={<To to={`/households/${household.id}`}>{say("registry.person.household")}</To>}
    >
      <ScrollFrame label={name}>
        <table className={styles.table} aria-label={name}>
          <thead>
            <tr>
              {(["name", "relation", "age", "labour"] as const).map((key) => (
                <th key={key} scope="col">
                  {say(`registry.member.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {household.members.map((one) => (
              <tr key={one.id} className={one.status === "left" ? styles.left : undefined}>
                <td>
                  {one.id === personId ? (
                    <strong>{one.name}</strong>
                  ) : (
                    <To to={`/persons/${one.id}`}>{one.name ?? say("ui.missing")}</To>
                  )}
                  {one.status === "left" && (
                    <span className="faint">
                      {" "}
                      {say("registry.left", {
                        on: one.leftOn ?? "",
                        reason: reasonIn(language, one.leftReason ?? ""),
                      })}
                    </span>
                  )}
                </td>
                <td>
                  <CodeWord list="relation" value={one.relation} />
                </td>
                <td className="number">
                  <CodeWord list="sex" value={one.sex} /> {ageOf(one, today()) ?? ""}
                </td>
                <td>
                  <CodeWord list="labour" value={one.labour} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useSurveys } from "./api.ts";
import { SaidValue, useFactName } from "./SaidValue.tsx";
import styles from "./survey.module.css";

/** The resident team's visit and the helper's side by side; shown once both have been there. */
export function TwoChannels({ householdId, year }: { householdId: string; year: number }) {
  const say = useSay();
  const nameOf = useFactName();
  const { data } = useQuery(useSurveys().compare.queryOptions({ input: { householdId: householdId as never, year } }));
  if (!data?.resident || !data.helper || data.facts.length === 0) return null;
  return (
    <ScrollFrame label={say("survey.two-channels")}>
      <table className={styles.table}>
        <caption>{say("survey.two-channels")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("survey.fact")}</th>
            <th scope="col">{say("survey.resident-on", { day: data.resident })}</th>
            <th scope="col">{say("survey.helper-on", { day: data.helper })}</th>
            <th scope="col">{say("survey.outcome")}</th>
          </tr>
        </thead>
        <tbody>
          {data.facts.map((one) => (
            <tr key={`${one.field}${one.personName ?? ""}`}>
              <th scope="row">{nameOf(one.field, one.personName)}</th>
              <td>
                <SaidValue field={one.field} value={one.resident} />
              </td>
              <td>
                <SaidValue field={one.field} value={one.helper} />
              </td>
              <td>
                <StateChip
                  tone={one.isSame ? "done" : "attention"}
                  word={say(one.isSame ? "survey.agree" : "survey.differ")}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useSurveys } from "./api.ts";
import { ChannelChip } from "./ChannelChip.tsx";
import { DifferenceCard } from "./DifferenceCard.tsx";
import styles from "./survey.module.css";
import { TwoChannels } from "./TwoChannels.tsx";

const LATEST = 8;

/** How far it has come: the visits to this household, what waits to be decided, and what the two channels say. */
export function SurveysOfHousehold({ id }: { id: string }) {
  const say = useSay();
  const api = useSurveys();
  const found = useQuery(api.list.queryOptions({ input: { householdId: id as never, limit: LATEST } }));
  const open = useQuery(api.differences.queryOptions({ input: { householdId: id as never } }));
  const rows = found.data?.rows ?? [];
  const year = rows[0]?.year;
  return (
    <Section title={say("survey.progress")}>
      {found.data && rows.length === 0 && <p className="soft">{say("survey.never-visited")}</p>}
      {rows.length > 0 && (
        <ScrollFrame label={say("survey.visits")}>
          <table className={styles.table} aria-label={say("survey.visits")}>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <To to={`/surveys/${row.id}`}>{row.day}</To>
                  </th>
                  <td>
                    <ChannelChip channel={row.channel} />
                  </td>
                  <td>{row.surveyors.map((one) => one.name).join("、")}</td>
                  <td>
                    {say("survey.outcome-counts", { taken: row.taken, same: row.same, differing: row.differing })}
                  </td>
                  <td>
                    {row.open > 0 && (
                      <StateChip tone="attention" word={say("survey.open-count", { count: row.open })} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {open.data?.map((one) => (
        <DifferenceCard key={one.id} difference={one} />
      ))}
      {year !== undefined && <TwoChannels householdId={id} year={year} />}
    </Section>
  );
}

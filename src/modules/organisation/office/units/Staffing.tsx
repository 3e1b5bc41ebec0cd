import { useQuery } from "@tanstack/react-query";
import { To, useAddressState } from "#ui/Address.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Missing } from "#ui/Figures.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { FindingNote } from "#ui/FindingNote.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useOrganisation } from "../api.ts";
import { OrganisationNav } from "../OrganisationNav.tsx";
import styles from "../office.module.css";

const HAVES = ["office", "staff", "premises", "funds"] as const;

/** Every township against the norm: an office, a leader in charge, enough full-time officers, room and funds. */
export function Staffing() {
  const say = useSay();
  const [{ under }] = useAddressState<{ under?: string }>();
  const found = useQuery(
    useOrganisation().staffing.queryOptions({ input: { ...(under && { under: under.slice(0, 9) as never }) } }),
  );
  const rows = found.data ?? [];
  return (
    <Screen
      title={say("organisation.staffing")}
      above={<OrganisationNav />}
      below={say("organisation.staffing-norm")}
      wide
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.data && rows.length === 0 && <EmptyState title={say("organisation.staffing-none")} />}
      {rows.length > 0 && (
        <>
          <div className={styles.tiles}>
            <FigureTile
              name={say("organisation.staffing-met")}
              value={rows.filter((one) => one.findings.length === 0).length}
              note={say("organisation.of-townships", { count: rows.length })}
            />
            {HAVES.map((have) => (
              <FigureTile
                key={have}
                name={say(`organisation.lacks.${have}`)}
                value={rows.filter((one) => !one.haves[have]).length}
                alarming
              />
            ))}
          </div>
          <ScrollFrame label={say("organisation.staffing")}>
            <table className={styles.table} aria-label={say("organisation.staffing")}>
              <thead>
                <tr>
                  <th scope="col">{say("organisation.township")}</th>
                  <th scope="col">{say("organisation.office")}</th>
                  <th scope="col">{say("organisation.leader")}</th>
                  <th scope="col" className={styles.end}>
                    {say("organisation.full-time-count")}
                  </th>
                  <th scope="col">{say("organisation.lacking")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.township}>
                    <th scope="row">
                      {row.name} {row.heavy && <span className="faint">{say("organisation.heavy")}</span>}
                    </th>
                    <td>{row.unit ? row.unit.name : <Missing />}</td>
                    <td>
                      {row.leader ? (
                        <To to={`/organisation/cadres/${row.leader.id}`}>{row.leader.name}</To>
                      ) : (
                        <Missing />
                      )}
                    </td>
                    <td className={styles.end}>
                      {say("organisation.staff-of", { staff: row.fullTime, establishment: row.needed })}
                    </td>
                    <td>
                      {row.findings.length === 0 && <StateChip tone="done" word={say("organisation.staffing-ok")} />}
                      <div className={styles.lacks}>
                        {row.findings.map((finding) => (
                          <FindingNote key={finding.rule} finding={finding} />
                        ))}
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </>
      )}
    </Screen>
  );
}

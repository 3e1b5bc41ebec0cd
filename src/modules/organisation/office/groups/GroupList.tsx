import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Missing } from "#ui/Figures.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useOrganisation } from "../api.ts";
import { OrganisationNav } from "../OrganisationNav.tsx";
import styles from "../office.module.css";
import { GroupDialog } from "./GroupDialog.tsx";

/** Leading groups and commands of county and townships. Village groups have their own page. */
export function GroupList() {
  const { say, speak } = useSpeech();
  const [{ under, ended }, setState] = useAddressState<{ under?: string; ended?: "yes" }>();
  const [adding, setAdding] = useState(false);
  const may = useMay("organisation.edit");
  const found = useQuery(
    useOrganisation().groups.queryOptions({
      input: { ...(under && { under: under as never }), ...(ended && { ended }) },
    }),
  );
  const rows = (found.data ?? []).filter((one) => one.kind !== "village");
  return (
    <Screen
      title={say("organisation.groups")}
      above={<OrganisationNav />}
      actions={
        may && (
          <Button kind="primary" onClick={() => setAdding(true)}>
            {say("organisation.group-new")}
          </Button>
        )
      }
    >
      <Checkbox
        checked={ended === "yes"}
        onChange={(event) => setState({ ended: event.target.checked ? "yes" : undefined })}
      >
        {say("organisation.with-ended")}
      </Checkbox>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.data && rows.length === 0 && (
        <EmptyState
          title={say("organisation.groups-none")}
          {...(may && { todo: say("organisation.groups-none.do") })}
        />
      )}
      {rows.length > 0 && (
        <ScrollFrame label={say("organisation.groups")}>
          <table className={styles.table} aria-label={say("organisation.groups")}>
            <thead>
              <tr>
                <th scope="col">{say("organisation.name")}</th>
                <th scope="col">{say("organisation.kind")}</th>
                <th scope="col">{say("organisation.territory")}</th>
                <th scope="col">{speak("member-role.head")}</th>
                <th scope="col" className={styles.end}>
                  {say("organisation.member-count")}
                </th>
                <th scope="col">{say("organisation.document-no")}</th>
                <th scope="col">{say("organisation.since")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <To to={`/organisation/groups/${row.id}`}>{row.name}</To>
                    {row.until && (
                      <>
                        {" "}
                        <StateChip tone="quiet" word={say("organisation.ended-on", { on: row.until })} />
                      </>
                    )}
                  </th>
                  <td>{speak(`group-kind.${row.kind}`)}</td>
                  <td>{row.territoryName}</td>
                  <td>{row.heads.length > 0 ? row.heads.join("、") : <Missing />}</td>
                  <td className={styles.end}>{row.members}</td>
                  <td>{row.documentNo ?? <Missing />}</td>
                  <td className="number">{row.since}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {adding && <GroupDialog onClose={() => setAdding(false)} />}
    </Screen>
  );
}

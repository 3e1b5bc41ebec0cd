import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Missing } from "#ui/Figures.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { VILLAGE_GROUP_GAPS, type VillageGroupGap } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { OrganisationNav } from "../OrganisationNav.tsx";
import styles from "../office.module.css";
import { FormGroupsDialog } from "./FormGroupsDialog.tsx";

const MOST = 300;

/** Every village against the rule: a responsibility group with its head, its members and the two officers inside it. */
export function VillageGroups() {
  const { say, speak } = useSpeech();
  const actor = useActor();
  const [{ under, gap }, setAddress] = useAddressState<{ under?: string; gap?: VillageGroupGap }>();
  const [forming, setForming] = useState(false);
  const may = useMay("organisation.edit");
  const ground = under ?? actor.countyCode;
  const found = useQuery(
    useOrganisation().villageGroups.queryOptions({ input: { under: ground as never, ...(gap && { gap }) } }),
  );
  const rows = found.data?.rows ?? [];
  const here = (next: VillageGroupGap | null) => {
    const parts = [under && `under=${under}`, next && `gap=${next}`].filter(Boolean).join("&");
    return `/organisation/village-groups${parts && `?${parts}`}`;
  };
  const person = (name: string | null) => name ?? <Missing />;
  return (
    <Screen
      title={say("organisation.village-groups")}
      above={<OrganisationNav />}
      below={say("organisation.village-groups-rule")}
      wide
      actions={
        may && (
          <Button kind="primary" onClick={() => setForming(true)}>
            {say("organisation.form-groups")}
          </Button>
        )
      }
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.data && (
        <div className={styles.tiles}>
          <FigureTile
            name={say("organisation.group-complete")}
            value={found.data.complete}
            note={say("organisation.of-villages", { count: found.data.villages })}
            to={here(null)}
          />
          {VILLAGE_GROUP_GAPS.map((one) => (
            <FigureTile
              key={one}
              name={speak(`village-group.${one}`)}
              value={found.data.gaps[one] ?? 0}
              to={here(one)}
              alarming
            />
          ))}
        </div>
      )}
      {gap && (
        <p className={styles.tools}>
          {say("organisation.only-gap", { gap: speak(`village-group.${gap}`) })}
          <Button kind="link" style={{ padding: 0, blockSize: "auto" }} onClick={() => setAddress({ gap: undefined })}>
            {say("ui.filter.clear")}
          </Button>
        </p>
      )}
      {found.data && rows.length === 0 && (
        <EmptyState title={say(gap ? "organisation.no-gap" : "organisation.no-villages")} />
      )}
      {rows.length > 0 && (
        <ScrollFrame label={say("organisation.village-groups")}>
          <table className={styles.table} aria-label={say("organisation.village-groups")}>
            <thead>
              <tr>
                <th scope="col">{say("organisation.village")}</th>
                <th scope="col">{say("organisation.township")}</th>
                <th scope="col">{speak("member-role.head")}</th>
                <th scope="col" className={styles.end}>
                  {say("organisation.member-count")}
                </th>
                <th scope="col">{speak("post.archive-keeper")}</th>
                <th scope="col">{speak("post.policy-guide")}</th>
                <th scope="col">{say("organisation.lacking")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MOST).map((row) => (
                <tr key={row.place}>
                  <th scope="row">
                    <To to={row.groupId ? `/organisation/groups/${row.groupId}` : `/villages/${row.place}`}>
                      {row.name}
                    </To>
                  </th>
                  <td>{row.township}</td>
                  <td>{person(row.head)}</td>
                  <td className={styles.end}>{row.members}</td>
                  <td>{person(row.archiveKeeper)}</td>
                  <td>{person(row.policyGuide)}</td>
                  <td>
                    <span className={styles.people}>
                      {row.gaps.length === 0 && <StateChip tone="done" word={say("organisation.group-complete")} />}
                      {row.gaps.map((one) => (
                        <StateChip key={one} tone="attention" word={speak(`village-group.${one}`)} />
                      ))}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {rows.length > MOST && <p className="soft">{say("organisation.narrow", { shown: MOST, count: rows.length })}</p>}
      {forming && <FormGroupsDialog under={ground} onClose={() => setForming(false)} />}
    </Screen>
  );
}

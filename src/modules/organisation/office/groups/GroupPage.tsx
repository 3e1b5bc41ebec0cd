import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay, useWhyNot } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { endReasonIn, type GroupRead, type LeadingGroupId } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { OrganisationNav } from "../OrganisationNav.tsx";
import styles from "../office.module.css";
import { AddMemberDialog } from "./AddMemberDialog.tsx";
import { EndGroupDialog } from "./EndGroupDialog.tsx";
import { GroupDialog } from "./GroupDialog.tsx";
import { MembersByRole } from "./MembersByRole.tsx";
import { SubGroupDialog } from "./SubGroupDialog.tsx";

type Part = GroupRead["subGroups"][number];
type Doing =
  | { what: "edit" | "end" }
  | { what: "part"; part: Part | null }
  | { what: "member"; part: Part | null }
  | null;

/** A leading group as its notice shows it: who leads, the office, the groups, their duties and members. */
export function GroupPage() {
  const { say } = useSpeech();
  const id = usePathPart("groupId") as LeadingGroupId;
  const found = useQuery(useOrganisation().group.queryOptions({ input: { id } }));
  if (found.data) return <Known group={found.data} />;
  return (
    <Screen title={say(found.error ? "organisation.groups" : "ui.loading")} above={<OrganisationNav />}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function Known({ group }: { group: GroupRead }) {
  const { say, speak, language } = useSpeech();
  const [doing, setDoing] = useState<Doing>(null);
  const may = useMay("organisation.edit", group.territory) && group.until === null;
  const whyNot = useWhyNot();
  const close = () => setDoing(null);
  const addMember = (part: Part | null) =>
    may && (
      <Button kind="link" style={{ blockSize: "auto" }} onClick={() => setDoing({ what: "member", part })}>
        {say("organisation.member-add")}
      </Button>
    );
  return (
    <Screen
      title={group.name}
      above={<OrganisationNav />}
      below={
        <>
          {group.until && <StateChip tone="quiet" word={say("organisation.ended-on", { on: group.until })} />}
          {group.endReason && <span>{endReasonIn(language, group.endReason)}</span>}
          <span>{speak(`group-kind.${group.kind}`)}</span>
          {group.territory.length === 12 ? (
            <To to={`/villages/${group.territory}`}>{group.territoryName}</To>
          ) : (
            <span>{group.territoryName}</span>
          )}
          {group.documentNo && <span>{group.documentNo}</span>}
          <span>{say("organisation.from", { since: group.since })}</span>
        </>
      }
      actions={
        <>
          <Slot name="leading-group" id={group.id} may={(verb) => whyNot(verb) === null} />
          {may && <Button onClick={() => setDoing({ what: "end" })}>{say("organisation.group-end")}</Button>}
          {may && <Button onClick={() => setDoing({ what: "edit" })}>{say("ui.edit")}</Button>}
          {may && group.kind !== "village" && (
            <Button onClick={() => setDoing({ what: "part", part: null })}>{say("organisation.part-new")}</Button>
          )}
        </>
      }
    >
      {group.duties && <p className={styles.duties}>{group.duties}</p>}
      <Section title={say("organisation.members")} actions={addMember(null)}>
        {group.members.length === 0 ? (
          <EmptyState title={say("organisation.members-none")} />
        ) : (
          <div className={styles.part}>
            <MembersByRole groupId={group.id} members={group.members} may={may} />
          </div>
        )}
      </Section>
      {group.subGroups.length > 0 && (
        <Section title={say("organisation.parts")} note={say("organisation.parts-count", countOf(group))}>
          {group.subGroups.map((part) => (
            <article key={part.id} className={styles.part}>
              <div className={styles.partHead}>
                <h3>{part.name}</h3>
                <span className="faint">{speak(`sub-group-kind.${part.kind}`)}</span>
                {part.unit && <span className="soft">{say("organisation.led-by", { unit: part.unit.name })}</span>}
                {part.territoryName && <span className="soft">{part.territoryName}</span>}
                <span>
                  {may && (
                    <Button
                      kind="link"
                      style={{ paddingBlock: 0, blockSize: "auto" }}
                      onClick={() => setDoing({ what: "part", part })}
                    >
                      {say("ui.edit")}
                    </Button>
                  )}
                  {addMember(part)}
                </span>
              </div>
              {part.duties && <p className={styles.duties}>{part.duties}</p>}
              <MembersByRole groupId={group.id} members={part.members} may={may} />
            </article>
          ))}
        </Section>
      )}
      {doing?.what === "edit" && <GroupDialog group={group} onClose={close} />}
      {doing?.what === "end" && <EndGroupDialog group={group} onClose={close} />}
      {doing?.what === "part" && <SubGroupDialog group={group} part={doing.part} onClose={close} />}
      {doing?.what === "member" && <AddMemberDialog group={group} part={doing.part} onClose={close} />}
    </Screen>
  );
}

const countOf = (group: GroupRead) => ({
  offices: group.subGroups.filter((one) => one.kind === "office").length,
  groups: group.subGroups.filter((one) => one.kind !== "office").length,
});

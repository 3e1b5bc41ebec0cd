import { Fragment } from "react";
import { To } from "#ui/Address.tsx";
import { today } from "#ui/Deadline.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type GroupRead, type LeadingGroupId, MEMBER_ROLES } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";

type Member = GroupRead["members"][number];

/** Who sits in a group, by role: heads first. */
export function MembersByRole({
  groupId,
  members,
  may,
}: {
  groupId: LeadingGroupId;
  members: readonly Member[];
  may: boolean;
}) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const end = useCommand(useOrganisation().endMember);
  const leave = async (one: Member) => {
    const done = await end.run({ groupId, id: one.id, on: today() });
    if (done) tell(say("organisation.member-left", { name: one.cadre.name }));
  };
  const roles = MEMBER_ROLES.filter((role) => members.some((one) => one.role === role));
  if (members.length === 0) return <p className="faint">{say("organisation.members-none")}</p>;
  return (
    <dl className={styles.members}>
      {roles.map((role) => (
        <Fragment key={role}>
          <dt className="soft">{speak(`member-role.${role}`)}</dt>
          <dd className={styles.people}>
            {members
              .filter((one) => one.role === role)
              .map((one) => (
                <span key={one.id}>
                  <To to={`/organisation/cadres/${one.cadre.id}`}>{one.cadre.name}</To>
                  {one.fullTime && <span className="faint"> {say("organisation.full-time")}</span>}
                  {may && (
                    <button
                      type="button"
                      className="plain-button faint"
                      aria-label={say("organisation.member-remove", { name: one.cadre.name })}
                      title={say("organisation.member-remove", { name: one.cadre.name })}
                      disabled={end.busy}
                      onClick={() => void leave(one)}
                    >
                      &nbsp;×
                    </button>
                  )}
                </span>
              ))}
          </dd>
        </Fragment>
      ))}
      <RefusalNote trouble={end.trouble} />
    </dl>
  );
}

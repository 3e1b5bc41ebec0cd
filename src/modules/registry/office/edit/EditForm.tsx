import { type ReactNode, useEffect, useMemo } from "react";
import { refusal } from "#kernel/refusal.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DraftLine } from "#ui/DraftLine.tsx";
import { FootBar } from "#ui/FootBar.tsx";
import { Input } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { Trouble } from "#ui/trouble.ts";
import { type Draft, useKept } from "#ui/use-draft.ts";
import type { HouseholdEdit, HouseholdShown, Person } from "../../contract.ts";
import { FindingCounts } from "../FindingCounts.tsx";
import { BlockFields } from "./BlockFields.tsx";
import { ConflictNote } from "./ConflictNote.tsx";
import { conflictsOf } from "./conflicts.ts";
import { EarlierYear } from "./EarlierYear.tsx";
import styles from "./EditForm.module.css";
import { type EditDraft, isEmpty, toEdit, withNewMember, withoutNewMember } from "./edit-state.ts";
import { FormIndex } from "./FormIndex.tsx";
import { MemberFields } from "./MemberFields.tsx";
import { useCheck } from "./use-check.ts";

const notYet = { decided: refusal<{ count: number }>("registry.conflict.undecided", 409) };

type Props = {
  title: string;
  above: ReactNode;
  page: HouseholdShown;
  /** Is there a household on record already? */
  known: boolean;
  draft: Draft<EditDraft>;
  onSave: (edit: HouseholdEdit, reason: string) => void;
  onBack: () => void;
  busy: boolean;
  trouble: Trouble | null;
};

/** The paper form on one page: household, members, conditions, relocation; rules speak beside the fields, typing is kept. */
export function EditForm({ title, above, page, known, draft, onSave, onBack, busy, trouble }: Props) {
  const say = useSay();
  const { household } = page;
  const [{ at }] = useAddressState<{ at?: string }>();
  const [reason, setReason] = useKept(`household.${household.id}.reason`, "");
  const { findings, score } = useCheck(page, draft.value, known);
  const members = useMemo<Person[]>(() => [...household.members, ...draft.value.added], [household, draft.value.added]);
  const form = { page, draft: draft.value, set: draft.set, findings };
  useEffect(() => {
    const section = at?.startsWith("members.") ? at.split(".").slice(0, 2).join(".") : at?.split(".")[0];
    if (section) document.getElementById(`at-${section}`)?.scrollIntoView({ block: "start" });
  }, [at]);
  const conflicts = useMemo(() => conflictsOf(household, draft.value), [household, draft.value]);
  const undecided = conflicts.length > 0 ? notYet.decided({ count: conflicts.length }) : null;
  const count = (severity: "block" | "warn") => findings.filter((one) => one.severity === severity).length;
  return (
    <Screen title={title} above={above} below={<EarlierYear page={page} />}>
      <div className={styles.columns}>
        <FormIndex members={members} findings={findings} />
        <div className={styles.form}>
          <Section title={say("registry.block.A")} id="at-household">
            <BlockFields {...form} part="household" block="A" />
          </Section>
          <Section
            title={say("registry.members")}
            id="at-members"
            actions={
              <Button onClick={() => draft.set(withNewMember(draft.value, newId()))}>
                {say("registry.member-add")}
              </Button>
            }
          >
            {members.map((person, index) => (
              <MemberFields
                key={person.id}
                {...form}
                person={person}
                index={index}
                openAtFirst={at?.startsWith(`members.${index}.`) ?? false}
                {...(index >= household.members.length && {
                  onRemove: () => draft.set(withoutNewMember(draft.value, person.id)),
                })}
              />
            ))}
          </Section>
          <Section
            title={say("registry.block.F")}
            note={say("registry.of-year", { year: household.year.year })}
            id="at-plan"
          >
            <BlockFields {...form} part="conditions" block="F" />
          </Section>
          <Section
            title={say("registry.block.B")}
            note={say("registry.of-year", { year: household.year.year })}
            id="at-year"
          >
            <BlockFields {...form} part="conditions" block="B" />
          </Section>
          <Section title={say("registry.block.C")} id="at-relocation">
            <BlockFields {...form} part="household" block="C" />
          </Section>
          <ConflictNote page={page} set={draft.set} conflicts={conflicts} />
          {conflicts.length === 0 && <RefusalNote trouble={trouble} />}
        </div>
      </div>
      <FootBar
        words={
          <>
            <DraftLine draft={draft} />
            <FindingCounts blocks={count("block")} warns={count("warn")} />
            {score !== null && <span className="faint">{say("registry.complete-at", { percent: score })}</span>}
          </>
        }
      >
        {known && (
          <Input
            className={styles.reason ?? ""}
            value={reason}
            maxLength={200}
            aria-label={say("registry.edit-reason")}
            placeholder={say("registry.edit-reason")}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <Button onClick={onBack}>{say("ui.back")}</Button>
        <ActButton
          kind="primary"
          whyNot={undecided}
          loading={busy}
          disabled={isEmpty(draft.value)}
          onClick={() => onSave(toEdit(draft.value), reason.trim())}
        >
          {say("ui.save")}
        </ActButton>
      </FootBar>
    </Screen>
  );
}

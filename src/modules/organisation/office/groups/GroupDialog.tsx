import { useState } from "react";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { GROUP_KINDS, type GroupKind, type GroupRead, type LeadingGroupId } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";
import { fits, TerritoryChoice } from "../TerritoryChoice.tsx";

/** A leading group is set up, or its name, document or duties are changed. */
export function GroupDialog({ group, onClose }: { group?: GroupRead; onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const go = useGo();
  const [id] = useState(() => (group?.id ?? newId()) as LeadingGroupId);
  const [name, setName] = useState(group?.name ?? "");
  const [kind, setKind] = useState<GroupKind>(group?.kind ?? "leading");
  const [territory, setTerritory] = useState<string | undefined>(group?.territory);
  const [documentNo, setDocumentNo] = useState(group?.documentNo ?? "");
  const [duties, setDuties] = useState(group?.duties ?? "");
  const [since, setSince] = useState<string | null>(today());
  const [oneOfficeSevenGroups, setSeven] = useState(true);
  const levels = kind === "village" ? (["village"] as const) : (["county", "township"] as const);
  const organisation = useOrganisation();
  const done = () => {
    tell(say("organisation.saved", { name }));
    onClose();
    if (!group) go(`/organisation/groups/${id}`);
  };
  const create = useCommand(organisation.createGroup, { onDone: done });
  const change = useCommand(organisation.changeGroup, { onDone: done });
  const facts = { id, name: name.trim(), documentNo: documentNo.trim() || null, duties: duties.trim() };
  const ready = facts.name !== "" && (group || (fits(levels, territory) && since));
  const save = () =>
    group
      ? change.run(facts)
      : create.run({
          ...facts,
          kind,
          territory: territory as never,
          since: since as never,
          oneOfficeSevenGroups: oneOfficeSevenGroups && kind !== "village",
        });
  return (
    <Dialog
      open
      drawer
      title={say(group ? "organisation.group-edit" : "organisation.group-new")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button kind="primary" disabled={!ready} loading={create.busy || change.busy} onClick={() => void save()}>
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("organisation.name")} required>
          {(given) => (
            <Input {...given} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        {!group && (
          <>
            <Field label={say("organisation.kind")} required>
              {(given) => (
                <Choice
                  {...given}
                  mayBeEmpty={false}
                  value={kind}
                  options={GROUP_KINDS.map((value) => ({ value, label: speak(`group-kind.${value}`) }))}
                  onChange={(value) => value && setKind(value as GroupKind)}
                />
              )}
            </Field>
            <TerritoryChoice levels={levels} value={territory} onChange={setTerritory} />
            <Field label={say("organisation.since")} required>
              {(given) => <DayInput {...given} value={since} onChange={setSince} />}
            </Field>
          </>
        )}
        <Field label={say("organisation.document-no")}>
          {(given) => (
            <Input
              {...given}
              value={documentNo}
              maxLength={100}
              onChange={(event) => setDocumentNo(event.target.value)}
            />
          )}
        </Field>
        <Field label={say("organisation.duties")}>
          {(given) => (
            <TextArea
              {...given}
              value={duties}
              maxLength={2000}
              rows={3}
              onChange={(event) => setDuties(event.target.value)}
            />
          )}
        </Field>
        {!group && kind !== "village" && (
          <Checkbox checked={oneOfficeSevenGroups} onChange={(event) => setSeven(event.target.checked)}>
            {say("organisation.one-office-seven-groups")}
          </Checkbox>
        )}
        <RefusalNote trouble={create.trouble ?? change.trouble} />
      </div>
    </Dialog>
  );
}

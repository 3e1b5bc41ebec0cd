import { useState } from "react";
import type { z } from "zod";
import type { UnitId } from "#kernel/ids.ts";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type GroupRead, SUB_GROUP_KINDS, type SubGroupId } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";
import { UnitChoice } from "../UnitChoice.tsx";

type Part = GroupRead["subGroups"][number];

/** The office, a working group, or the executive group of one village, with its duties. */
export function SubGroupDialog({ group, part, onClose }: { group: GroupRead; part: Part | null; onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const [id] = useState(() => (part?.id ?? newId()) as z.infer<typeof SubGroupId>);
  const [kind, setKind] = useState<Part["kind"]>(part?.kind ?? "group");
  const [name, setName] = useState(part?.name ?? "");
  const [unitId, setUnit] = useState<UnitId | null>(part?.unit?.id ?? null);
  const [territory, setTerritory] = useState<string | undefined>(part?.territory ?? undefined);
  const [duties, setDuties] = useState(part?.duties ?? "");
  const organisation = useOrganisation();
  const done = (key: "organisation.saved" | "organisation.part-ended") => () => {
    tell(say(key, { name }));
    onClose();
  };
  const save = useCommand(organisation.saveSubGroup, { onDone: done("organisation.saved") });
  const end = useCommand(organisation.endSubGroup, { onDone: done("organisation.part-ended") });
  const no = part?.no ?? Math.max(-1, ...group.subGroups.map((one) => one.no)) + 1;
  return (
    <Dialog
      open
      drawer
      title={say(part ? "organisation.part-edit" : "organisation.part-new")}
      onClose={onClose}
      actions={
        <>
          {part && (
            <Button loading={end.busy} onClick={() => void end.run({ groupId: group.id, id, on: today() })}>
              {say("organisation.part-end")}
            </Button>
          )}
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={name.trim() === ""}
            loading={save.busy}
            onClick={() =>
              void save.run({
                groupId: group.id,
                id,
                kind,
                name: name.trim(),
                no,
                unitId,
                territory: (kind === "executive" ? (territory ?? null) : null) as never,
                duties: duties.trim(),
              })
            }
          >
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
        <Field label={say("organisation.kind")} required>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={kind}
              options={SUB_GROUP_KINDS.map((value) => ({ value, label: speak(`sub-group-kind.${value}`) }))}
              onChange={(value) => value && setKind(value as Part["kind"])}
            />
          )}
        </Field>
        {kind === "executive" && <PlacePicker value={territory} onChange={setTerritory} />}
        <Field label={say("organisation.lead-unit")}>
          {(given) => <UnitChoice {...given} value={unitId} onChange={(unit) => setUnit(unit as UnitId | null)} />}
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
        <RefusalNote trouble={save.trouble ?? end.trouble} />
      </div>
    </Dialog>
  );
}

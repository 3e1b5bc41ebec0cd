import { useState } from "react";
import type { z } from "zod";
import type { UnitId } from "#kernel/ids.ts";
import { levelOf, Territory } from "#kernel/territory.ts";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { POST_CODES, type Post, RESPONSIBILITY_KINDS, type ResponsibilityId } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { CadrePicker, type Picked } from "../CadrePicker.tsx";
import styles from "../office.module.css";
import { UnitChoice } from "../UnitChoice.tsx";

type Kind = (typeof RESPONSIBILITY_KINDS)[number];

/** A notice gives a unit, a post or a person something to answer for. */
export function AssignDialog({ territory, onClose }: { territory: string; onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const [id] = useState(() => newId() as z.infer<typeof ResponsibilityId>);
  const [kind, setKind] = useState<Kind>("help");
  const [unitId, setUnit] = useState<UnitId | null>(null);
  const [post, setPost] = useState<Post | null>(null);
  const [who, setWho] = useState<Picked | null>(null);
  const [matter, setMatter] = useState("");
  const [documentNo, setDocumentNo] = useState("");
  const [since, setSince] = useState<string | null>(today());
  const assign = useCommand(useOrganisation().assignResponsibility, {
    onDone: () => {
      tell(say("organisation.assigned"));
      onClose();
    },
  });
  const ground = levelOf(Territory.parse(territory));
  const level = ground === "village" || ground === "township" ? ground : "county";
  return (
    <Dialog
      open
      drawer
      title={say("organisation.assign")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={matter.trim().length < 2 || !since || !(unitId || post || who)}
            loading={assign.busy}
            onClick={() =>
              void assign.run({
                id,
                kind,
                level,
                territory: territory as never,
                unitId,
                post,
                cadreId: who?.id ?? null,
                matter: matter.trim(),
                documentNo: documentNo.trim() || null,
                since: since as never,
              })
            }
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          <PlaceName code={territory} from="township" />
        </p>
        <Field label={say("organisation.kind")} required>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={kind}
              options={RESPONSIBILITY_KINDS.map((value) => ({ value, label: speak(`responsibility.${value}`) }))}
              onChange={(value) => value && setKind(value as Kind)}
            />
          )}
        </Field>
        <Field label={say("organisation.matter")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={2}
              value={matter}
              maxLength={300}
              onChange={(event) => setMatter(event.target.value)}
            />
          )}
        </Field>
        <p className="soft">{say("organisation.assign-who")}</p>
        <Field label={say("organisation.unit")}>
          {(given) => <UnitChoice {...given} value={unitId} onChange={(unit) => setUnit(unit as UnitId | null)} />}
        </Field>
        <Field label={say("organisation.post")}>
          {(given) => (
            <Choice
              {...given}
              value={post}
              options={POST_CODES.map((value) => ({ value, label: speak(`post.${value}`) }))}
              onChange={(value) => setPost(value as Post | null)}
            />
          )}
        </Field>
        <Field label={say("organisation.person")}>
          {(given) => <CadrePicker {...given} value={who} onChange={setWho} />}
        </Field>
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
        <Field label={say("organisation.since")} required>
          {(given) => <DayInput {...given} value={since} onChange={setSince} />}
        </Field>
        <RefusalNote trouble={assign.trouble} />
      </div>
    </Dialog>
  );
}

import { useState } from "react";
import type { UnitId } from "#kernel/ids.ts";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useDivisions } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type AppointmentId, POST_CODES, type Post, postDef } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { CadrePicker, type Picked } from "../CadrePicker.tsx";
import styles from "../office.module.css";
import { fits, TerritoryChoice } from "../TerritoryChoice.tsx";
import { UnitChoice } from "../UnitChoice.tsx";

type Props = { cadre?: Picked; place?: string; onClose: () => void };

/** A person is appointed: which post, over which ground, from when, by which document. */
export function AppointDialog({ cadre, place, onClose }: Props) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const county = useDivisions(undefined)?.self.code;
  const [id] = useState(() => newId() as AppointmentId);
  const [who, setWho] = useState<Picked | null>(cadre ? { id: cadre.id, name: cadre.name } : null);
  const [post, setPost] = useState<Post | null>(null);
  const [chosen, setChosen] = useState<string | undefined>(place);
  const [unitId, setUnit] = useState<UnitId | null>(null);
  const [documentNo, setDocumentNo] = useState("");
  const [fullTime, setFullTime] = useState(false);
  const [since, setSince] = useState<string | null>(today());
  const [until, setUntil] = useState<string | null>(null);
  const levels = post ? postDef(post).levels : [];
  const territory = fits(levels, chosen) ? chosen : levels.length === 1 && levels[0] === "county" ? county : undefined;
  const appoint = useCommand(useOrganisation().appoint, {
    onDone: () => {
      tell(say("organisation.appointed", { name: who?.name ?? "", post: post ? speak(`post.${post}`) : "" }));
      onClose();
    },
  });
  const ready = who && post && territory && since;
  return (
    <Dialog
      open
      drawer
      title={say("organisation.appoint")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!ready}
            loading={appoint.busy}
            onClick={() =>
              ready &&
              void appoint.run({
                id,
                cadreId: who.id,
                post,
                territory: territory as never,
                unitId,
                documentNo: documentNo.trim() || null,
                fullTime,
                since: since as never,
                until: until as never,
              })
            }
          >
            {say("organisation.appoint")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("organisation.person")} required>
          {(given) => <CadrePicker {...given} value={who} onChange={setWho} />}
        </Field>
        <Field label={say("organisation.post")} required>
          {(given) => (
            <Choice
              {...given}
              value={post}
              options={POST_CODES.map((value) => ({ value, label: speak(`post.${value}`) }))}
              onChange={(value) => setPost(value as Post | null)}
            />
          )}
        </Field>
        {post && <TerritoryChoice levels={levels} value={territory ?? chosen} onChange={setChosen} />}
        <Field
          label={say("organisation.unit")}
          required={post !== null && postDef(post).perUnit === true}
          hint={say("organisation.appoint-unit-hint")}
        >
          {(given) => <UnitChoice {...given} value={unitId} onChange={(unit) => setUnit(unit as UnitId | null)} />}
        </Field>
        <FieldGrid>
          <Field label={say("organisation.since")} required>
            {(given) => <DayInput {...given} value={since} onChange={setSince} />}
          </Field>
          <Field label={say("organisation.until")} hint={say("organisation.until-hint")}>
            {(given) => <DayInput {...given} value={until} onChange={setUntil} />}
          </Field>
        </FieldGrid>
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
        <Checkbox checked={fullTime} onChange={(event) => setFullTime(event.target.checked)}>
          {say("organisation.full-time")}
        </Checkbox>
        <RefusalNote trouble={appoint.trouble} />
      </div>
    </Dialog>
  );
}

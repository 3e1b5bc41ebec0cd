import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { useDivisions } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { nextVillageCode, VILLAGE_CLASS_CODES } from "../contract.ts";
import { usePlaces } from "./api.ts";
import styles from "./office.module.css";

type Props = { level: "township" | "village"; under?: string | undefined; onClose: () => void };
const DIGITS = { township: 9, village: 12 } as const;

/** A new township or village. The code of a village is proposed until the statistical one is known. */
export function DivisionDialog({ level, under, onClose }: Props) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const county = useDivisions(undefined);
  const actor = useActor();
  const ground = actor.rights["place.edit"] ?? [];
  const townships = (county?.children ?? []).filter((one) => ground.some((own) => one.code.startsWith(own)));
  const first = townships.length === 1 ? townships[0]?.code : undefined;
  const [township, setTownship] = useState(under?.slice(0, DIGITS.township));
  const parent = township && township.length === DIGITS.township ? township : first;
  const siblings = useDivisions(parent);
  const [name, setName] = useState("");
  const [typed, setTyped] = useState<string | null>(null);
  const [classCode, setClassCode] = useState<string | null>(null);
  const [since, setSince] = useState<string | null>(today());
  const taken = new Set((siblings?.children ?? []).map((one) => one.code));
  const proposed = level === "village" && parent && name ? nextVillageCode(taken, parent, name) : null;
  const code = typed ?? proposed ?? (level === "township" ? (county?.self.code ?? "") : "");
  const create = useCommand(usePlaces().createDivision, {
    onDone: () => {
      tell(say("places.created", { name }));
      onClose();
    },
  });
  const ready = name.trim() !== "" && code.length === DIGITS[level] && since !== null;
  return (
    <Dialog
      open
      title={say(level === "village" ? "places.village-new" : "places.township-new")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!ready}
            loading={create.busy}
            onClick={() =>
              void create.run({
                code: code as never,
                name: name.trim(),
                classCode: classCode as never,
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
        {level === "village" && (
          <Field label={say("places.township")} required>
            {(given) => (
              <Choice
                {...given}
                value={parent ?? null}
                options={townships.map((one) => ({ value: one.code, label: one.name }))}
                onChange={(next) => setTownship(next ?? undefined)}
              />
            )}
          </Field>
        )}
        <Field label={say("places.name")} required>
          {(given) => (
            <Input {...given} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field
          label={say("places.code")}
          required
          hint={say(level === "village" ? "places.code.village-hint" : "places.code.township-hint")}
        >
          {(given) => (
            <Input
              {...given}
              value={code}
              maxLength={DIGITS[level]}
              inputMode="numeric"
              onChange={(event) => setTyped(event.target.value.replace(/\D/g, ""))}
            />
          )}
        </Field>
        {level === "village" && (
          <Field label={say("places.class-code")}>
            {(given) => (
              <Choice
                {...given}
                value={classCode}
                options={VILLAGE_CLASS_CODES.map((one) => ({
                  value: one,
                  label: `${one} ${speak(`places.class-code.${one}`)}`,
                }))}
                onChange={setClassCode}
              />
            )}
          </Field>
        )}
        <Field label={say("places.since")} required>
          {(given) => <DayInput {...given} value={since} onChange={setSince} />}
        </Field>
        <RefusalNote trouble={create.trouble} />
      </div>
    </Dialog>
  );
}

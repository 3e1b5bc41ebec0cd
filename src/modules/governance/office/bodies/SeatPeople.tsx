import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { BodyShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";

const yearsLater = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
const linesOf = (text: string): string[] => text.split(/[\n、，,]/).flatMap((one) => one.trim() || []);

type Props = { place: string; body: BodyShown; elects: boolean; onClose: () => void };

/** People take their seats: a role at a time, one name a line. An election ends the seats of those before. */
export function SeatPeople({ place, body, elects, onClose }: Props) {
  const { say, language } = useSpeech();
  const tell = useTell();
  const [since, setSince] = useState<string>(today());
  const [until, setUntil] = useState<string>(yearsLater(today(), body.years));
  const [role, setRole] = useState<string | null>(body.roles.at(-1)?.key ?? null);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [ids] = useState(() => new Map<string, string>());
  const idOf = (key: string): string => {
    const known = ids.get(key) ?? newId();
    ids.set(key, known);
    return known;
  };
  const people = Object.entries(names).flatMap(([key, text]) =>
    linesOf(text).map((name) => ({ seatId: idOf(`${key} ${name}`) as never, role: key, name })),
  );
  const send = useCommand(useGovernance().seat, {
    onDone: ({ seated }) => {
      tell(say("governance.seated", { count: seated }));
      onClose();
    },
  });
  const named = language === "zh" ? body.zh : body.en;
  const words = (one: { zh: string; en: string }) => (language === "zh" ? one.zh : one.en);
  return (
    <Dialog
      open
      title={say(elects ? "governance.elect-title" : "governance.seat-title", { body: named })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={people.length === 0 || since === "" || until <= since}
            loading={send.busy}
            onClick={() =>
              void send.run({
                ...{ place: place as never, body: body.key, renews: elects, people: people as never },
                ...{ since: since as never, until: until as never },
              })
            }
          >
            {say("governance.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {elects && <p className="soft">{say("governance.elect-lead")}</p>}
        <FieldGrid>
          <Field label={say("governance.since")} required>
            {(given) => <DayInput {...given} value={since} onChange={(day) => setSince(day ?? "")} />}
          </Field>
          <Field label={say("governance.until")} required>
            {(given) => <DayInput {...given} value={until} onChange={(day) => setUntil(day ?? "")} />}
          </Field>
        </FieldGrid>
        {body.roles.length > 1 && (
          <Field label={say("governance.role")} required>
            {(given) => (
              <Choice
                {...given}
                mayBeEmpty={false}
                value={role}
                options={body.roles.map((one) => {
                  const count = linesOf(names[one.key] ?? "").length;
                  return {
                    value: one.key,
                    label: words(one) + (count > 0 ? say("ui.in-unit", { unit: String(count) }) : ""),
                  };
                })}
                onChange={setRole}
              />
            )}
          </Field>
        )}
        <Field label={say("governance.names")} hint={say("governance.names-hint")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={body.roles.length > 1 ? 4 : 10}
              value={names[role ?? ""] ?? ""}
              onChange={(event) => setNames({ ...names, [role ?? ""]: event.target.value })}
            />
          )}
        </Field>
        <RefusalNote trouble={send.trouble} />
      </div>
    </Dialog>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useDivisions } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useDuties } from "../api.ts";
import { useOwnGround } from "../Lines.tsx";
import styles from "../office.module.css";

const LEVELS = ["central", "province", "prefecture", "county", "township"] as const;

const FIGURES: ReadonlySet<string> = new Set(["sessions", "coverage"]);

/** The library of what is studied: sessions, who attended at least one, how far it is conveyed. */
export function Study() {
  const { say, speak } = useSpeech();
  const mayEnter = useMay("meeting.call");
  const mayGive = useMay("task.give");
  const [entering, setEntering] = useState(false);
  const [conveying, setConveying] = useState<string | null>(null);
  const documents = useQuery(useDuties().studyDocuments.queryOptions({ input: {} }));
  if (documents.error && !documents.data)
    return <RefusalNote trouble={troubleOf(documents.error)} again={() => void documents.refetch()} />;
  return (
    <Screen
      title={say("study.title")}
      below={say("study.intro")}
      wide
      actions={
        mayEnter && (
          <Button kind="primary" onClick={() => setEntering(true)}>
            {say("study.add")}
          </Button>
        )
      }
    >
      {documents.data?.length === 0 && <EmptyState title={say("study.none")} />}
      {(documents.data ?? []).length > 0 && (
        <ScrollFrame label={say("study.title")}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(["name", "level", "dated", "sessions", "coverage", "missing", "conveyed"] as const).map((one) => (
                  <th scope="col" key={one} className={FIGURES.has(one) ? styles.end : undefined}>
                    {say(`study.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(documents.data ?? []).map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {one.title} <span className="faint">{one.documentNo}</span>
                  </th>
                  <td>{speak(`study.level.${one.level}`)}</td>
                  <td className="number">{one.dated}</td>
                  <td className={styles.end}>{one.sessions}</td>
                  <td className={styles.end}>{say("duties.day.progress", { have: one.attended, need: one.called })}</td>
                  <td>
                    {one.missing
                      .slice(0, 5)
                      .map((who) => who.name)
                      .join("、")}
                    {one.missing.length > 5 && "…"}
                  </td>
                  <td>
                    {say("duties.day.progress", { have: one.conveyed.done, need: one.conveyed.units })}{" "}
                    {mayGive && (
                      <Button kind="link" onClick={() => setConveying(one.id)}>
                        {say("study.convey")}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {entering && <EnterDocument onClose={() => setEntering(false)} />}
      {conveying && <Convey documentId={conveying} onClose={() => setConveying(null)} />}
    </Screen>
  );
}

function EnterDocument({ onClose }: { onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const place = useOwnGround("meeting.call");
  const [documentId] = useState(newId);
  const [said, setSaid] = useState({ title: "", documentNo: "" });
  const [level, setLevel] = useState<string | null>(null);
  const [dated, setDated] = useState<string | null>(null);
  const save = useCommand(useDuties().saveStudyDocument, {
    onDone: () => {
      tell(say("study.saved"));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("study.add")}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          disabled={said.title.trim().length < 2 || !level}
          loading={save.busy}
          onClick={() => void save.run({ documentId, place, ...said, level, dated } as never)}
        >
          {say("study.add")}
        </Button>
      }
    >
      <div className={styles.form}>
        <Field label={say("study.name")} required>
          {(given) => (
            <Input
              {...given}
              value={said.title}
              maxLength={100}
              onChange={(event) => setSaid({ ...said, title: event.target.value })}
            />
          )}
        </Field>
        <Field label={say("study.level")} required>
          {(given) => (
            <Choice
              {...given}
              value={level}
              options={LEVELS.map((value) => ({ value, label: speak(`study.level.${value}`) }))}
              onChange={setLevel}
            />
          )}
        </Field>
        <Field label={say("study.no")}>
          {(given) => (
            <Input
              {...given}
              value={said.documentNo}
              maxLength={60}
              onChange={(event) => setSaid({ ...said, documentNo: event.target.value })}
            />
          )}
        </Field>
        <Field label={say("study.dated")}>
          {(given) => <DayInput {...given} value={dated} max={today()} onChange={setDated} />}
        </Field>
        <RefusalNote trouble={save.trouble} />
      </div>
    </Dialog>
  );
}

function Convey({ documentId, onClose }: { documentId: string; onClose: () => void }) {
  const { say } = useSpeech();
  const tell = useTell();
  const place = useOwnGround("task.give");
  const below = useDivisions(place.length < 12 ? place : undefined);
  const places = below?.self.code === place && place.length < 12 ? below.children : [{ code: place, name: place }];
  const [to, setTo] = useState<string[]>([]);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const convey = useCommand(useDuties().conveyDocument, {
    onDone: ({ tasks }) => {
      tell(say("study.convey.done", { count: tasks }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("study.convey")}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          disabled={to.length === 0 || !dueOn}
          loading={convey.busy}
          onClick={() => void convey.run({ documentId, territories: to, dueOn } as never)}
        >
          {say("study.convey")}
        </Button>
      }
    >
      <div className={styles.form}>
        <Field label={say("study.convey.to")} required>
          {(given) => (
            <MultiChoice
              {...given}
              label={say("study.convey.to")}
              values={to}
              options={places.map((one) => ({ value: one.code, label: one.name }))}
              onChange={setTo}
            />
          )}
        </Field>
        <Field label={say("tasks.due")} required>
          {(given) => <DayInput {...given} value={dueOn} min={today()} onChange={setDueOn} />}
        </Field>
        <RefusalNote trouble={convey.trouble} />
      </div>
    </Dialog>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Day } from "#kernel/day.ts";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { WorklogNav } from "../WorklogNav.tsx";
import { WeekStep } from "./WeekStep.tsx";

const PARTS = ["done", "plan", "trouble"] as const;

/** My weekly report: it has drafted itself; I look over it, change what I like and send it. */
export function MyReport() {
  const say = useSay();
  const tell = useTell();
  const api = useWorklog();
  const [{ on = today() }, setAddress] = useAddressState<{ on?: string }>();
  const found = useQuery({
    ...api.draftReport.queryOptions({ input: { on: on as Day } }),
    refetchOnWindowFocus: false,
  });
  const draft = found.data;
  const [text, setText] = useState({ done: "", plan: "", trouble: "" });
  const week = draft?.closesOn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new week or a sent report brings its own words; typing must not be overwritten
  useEffect(() => {
    if (draft) setText({ done: draft.done, plan: draft.plan, trouble: draft.trouble });
  }, [week, draft?.sentAt]);
  const send = useCommand(api.sendReport, {
    onDone: ({ late }) => tell(say(late ? "worklog.report-late" : "worklog.report-sent")),
  });
  const over = draft?.closed === true && draft.sentAt !== null;
  return (
    <Screen
      title={say("worklog.my-report")}
      above={<WorklogNav />}
      below={
        draft &&
        `${say("worklog.of-week", { since: draft.since, until: draft.closesOn })} · ${draft.sentAt ? say("worklog.sent-at", { at: draft.sentAt }) : say("worklog.closes", { day: draft.closesOn, time: draft.closesAt })}`
      }
      actions={
        draft &&
        !over && (
          <Button
            kind="primary"
            loading={send.busy}
            disabled={text.done.trim().length < 2}
            onClick={() => void send.run({ closesOn: draft.closesOn, ...text, device: null })}
          >
            {say("worklog.send-report")}
          </Button>
        )
      }
    >
      <div className={styles.tools}>
        <WeekStep on={on as Day} onChange={(next) => setAddress({ on: next })} />
        {draft && !draft.sentAt && <span className="soft">{say("worklog.report-drafted")}</span>}
      </div>
      <RefusalNote
        trouble={send.trouble ?? (found.error ? troubleOf(found.error) : null)}
        again={() => void found.refetch()}
      />
      {draft && (
        <div className={styles.form}>
          {PARTS.map((part) => (
            <Field key={part} label={say(`worklog.${part}`)} required={part === "done"} wide>
              {(given) => (
                <TextArea
                  {...given}
                  rows={part === "done" ? 10 : 4}
                  readOnly={over}
                  value={text[part]}
                  maxLength={20_000}
                  onChange={(event) => setText({ ...text, [part]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </Screen>
  );
}

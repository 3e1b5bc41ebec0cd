import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Day } from "#kernel/day.ts";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { DraftLine } from "#ui/DraftLine.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import type { ReportDraft } from "../../contract.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { WorklogNav } from "../WorklogNav.tsx";
import { WeekStep } from "./WeekStep.tsx";

const PARTS = ["done", "plan", "trouble"] as const;

/** My weekly report: it has drafted itself; I look over it, change what I like and send it. */
export function MyReport() {
  const say = useSay();
  const api = useWorklog();
  const [{ on = today() }, setAddress] = useAddressState<{ on?: string }>();
  const found = useQuery({
    ...api.draftReport.queryOptions({ input: { on: on as Day } }),
    refetchOnWindowFocus: false,
  });
  const step = <WeekStep on={on as Day} onChange={(next) => setAddress({ on: next })} />;
  if (!found.data)
    return (
      <Screen title={say("worklog.my-report")} above={<WorklogNav />}>
        <div className={styles.tools}>{step}</div>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  const { closesOn, sentAt, missed } = found.data;
  return (
    <Week key={`${closesOn} ${sentAt}`} draft={found.data}>
      {step}
      {missed && (
        <Button onClick={() => setAddress({ on: missed })}>{say("worklog.report-missed", { day: missed })}</Button>
      )}
    </Week>
  );
}

type Words = Partial<Record<(typeof PARTS)[number], string>>;
const NOTHING: Words = {};

/** One week's report. What was changed of the draft is kept while it is typed; the rest follows the records. */
function Week({ draft, children }: { draft: ReportDraft; children: ReactNode }) {
  const say = useSay();
  const tell = useTell();
  const changed = useDraft(`worklog.report ${draft.closesOn}`, NOTHING, { secret: PARTS });
  const text = { done: draft.done, plan: draft.plan, trouble: draft.trouble, ...changed.value };
  const send = useCommand(useWorklog().sendReport, {
    onDone: ({ late }) => {
      changed.forget();
      tell(say(late ? "worklog.report-late" : "worklog.report-sent"));
    },
  });
  const over = draft.closed && draft.sentAt !== null;
  return (
    <Screen
      title={say("worklog.my-report")}
      above={<WorklogNav />}
      below={`${say("worklog.of-week", { since: draft.since, until: draft.closesOn })} · ${draft.sentAt ? say("worklog.sent-at", { at: draft.sentAt }) : say("worklog.closes", { day: draft.closesOn, time: draft.closesAt })}`}
      actions={
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
        {children}
        {!draft.sentAt && <span className="soft">{say("worklog.report-drafted")}</span>}
      </div>
      <RefusalNote trouble={send.trouble} />
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
                onChange={(event) => changed.set((before) => ({ ...before, [part]: event.target.value }))}
              />
            )}
          </Field>
        ))}
        {changed.dirty && <DraftLine draft={changed} />}
      </div>
    </Screen>
  );
}

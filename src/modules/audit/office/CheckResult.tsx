import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { JobRow } from "#ui/JobRow.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import styles from "./Audit.module.css";
import { useJobs } from "./api.ts";

type Place = { code: string; entry?: number; block?: number } & Record<string, unknown>;
type Report = { ok: boolean; blocks: number; sealed: number; waiting: number; breaks: Place[]; cards?: CardsReport };
type CardsReport = { ok: boolean; breaks?: Place[] } & Record<string, unknown>;

const SHOWN = 20;

/** The newest check of the trail: how far it is, then what it found, in words. */
export function CheckResult({ jobId }: { jobId: string | null }) {
  const { say, speak } = useSpeech();
  const jobs = useQuery({
    ...useJobs().mine.queryOptions(),
    refetchInterval: (query) =>
      query.state.data?.some(
        (one) => one.kind === "audit.check" && (one.state === "waiting" || one.state === "running"),
      )
        ? 1500
        : false,
  });
  const checks = (jobs.data ?? []).filter((one) => one.kind === "audit.check");
  const job = checks.find((one) => one.id === jobId) ?? checks[0];
  if (!job) return null;
  const trouble = job.trouble && { kind: "refused" as const, status: 409, message: job.trouble.code, ...job.trouble };
  return (
    <section className={styles.check} aria-label={say("audit.check")} aria-live="polite">
      <JobRow
        job={{ ...job, name: speak("job.kind.audit.check"), step: null }}
        result={
          trouble ? (
            <RefusalNote trouble={trouble} />
          ) : (
            job.state === "done" && <Found report={job.result as Report} at={job.endedAt} />
          )
        }
      />
    </section>
  );
}

function Found({ report, at }: { report: Report; at: string | null }) {
  const { say, speak, has } = useSpeech();
  const [all, setAll] = useState(false);
  const breaks = [...report.breaks, ...(report.cards?.breaks ?? [])];
  const facts = {
    blocks: formatCount(report.blocks),
    sealed: formatCount(report.sealed),
    waiting: formatCount(report.waiting),
    at: at ?? "",
  };
  if (report.ok) return <p>{say("audit.check.ok", facts)}</p>;
  return (
    <div role="alert">
      <p className={styles.bad}>{say("audit.check.bad", { ...facts, count: formatCount(breaks.length) })}</p>
      <ul className={styles.breaks}>
        {(all ? breaks : breaks.slice(0, SHOWN)).map((one) => (
          <li key={JSON.stringify(one)}>{has(one.code) ? speak(one.code, one) : one.code}</li>
        ))}
      </ul>
      {!all && breaks.length > SHOWN && (
        <Button kind="link" onClick={() => setAll(true)}>
          {say("audit.check.all", { count: formatCount(breaks.length) })}
        </Button>
      )}
      <p>{say("audit.check.bad.do")}</p>
    </div>
  );
}

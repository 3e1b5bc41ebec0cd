import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { formatCount } from "./Figures.tsx";
import styles from "./JobRow.module.css";
import { useSay } from "./Speech.tsx";
import { StateChip, type Tone } from "./StateChip.tsx";

export type JobState = "waiting" | "running" | "done" | "cancelled" | "failed";
export type ShownJob = {
  name: string;
  state: JobState;
  done: number;
  total: number | null;
  /** What it is doing now, in words. */
  step?: string | null;
  startedAt: string | null;
  endedAt: string | null;
};

const TONE: Readonly<Record<JobState, Tone>> = {
  waiting: "quiet",
  running: "running",
  done: "done",
  cancelled: "quiet",
  failed: "trouble",
};

/** Rows a second since the start and seconds left; null while nothing can be said honestly. */
export function paceOf(job: ShownJob, now: number): { perSecond: number; secondsLeft: number | null } | null {
  if (job.state !== "running" || !job.startedAt || job.done === 0) return null;
  const seconds = (now - Date.parse(job.startedAt)) / 1000;
  if (seconds < 1) return null;
  const perSecond = job.done / seconds;
  return { perSecond, secondsLeft: job.total === null ? null : Math.ceil((job.total - job.done) / perSecond) };
}

type Props = { job: ShownJob; onCancel?: () => void; result?: ReactNode };

/** Long work in one row: how many of how many, how fast, how long still, a way to stop it, and what came of it. */
export function JobRow({ job, onCancel, result }: Props) {
  const say = useSay();
  const pace = paceOf(job, Date.now());
  const counts =
    job.total === null
      ? say("ui.job.count", { done: formatCount(job.done) })
      : say("ui.job.count-of", { done: formatCount(job.done), total: formatCount(job.total) });
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <span className={styles.name}>{job.name}</span>
        <StateChip tone={TONE[job.state]} word={say(`ui.job.${job.state}`)} />
      </div>
      {(job.state === "running" || job.state === "waiting") && (
        <>
          <progress
            className={styles.bar}
            aria-label={job.name}
            {...(job.total !== null && { value: job.done, max: Math.max(job.total, 1) })}
          />
          <div className={styles.line}>
            <span>
              {counts}
              {pace && ` · ${say("ui.job.rate", { rate: formatCount(Math.round(pace.perSecond)) })}`}
              {pace?.secondsLeft != null &&
                ` · ${
                  pace.secondsLeft < 90
                    ? say("ui.job.seconds-left", { seconds: pace.secondsLeft })
                    : say("ui.job.minutes-left", { minutes: Math.ceil(pace.secondsLeft / 60) })
                }`}
              {job.step && ` · ${job.step}`}
            </span>
            {onCancel && (
              <Button size="small" onClick={onCancel}>
                {say("ui.job.cancel")}
              </Button>
            )}
          </div>
        </>
      )}
      {result && <div className={styles.result}>{result}</div>}
    </div>
  );
}

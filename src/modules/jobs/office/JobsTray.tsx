import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { JobRow } from "#ui/JobRow.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { Job } from "../contract.ts";
import { useJobs } from "./api.ts";
import styles from "./JobsTray.module.css";
import { useMyJobs } from "./use-my-jobs.ts";

/** The tray of long work: how many run, and each in its row. Leaving a page loses nothing; it is all here. */
export function JobsTray() {
  const { say } = useSpeech();
  const jobs = useMyJobs();
  const [open, setOpen] = useState(false);
  const running = jobs.filter((job) => job.state === "running" || job.state === "waiting").length;
  return (
    <>
      <Button kind="text" onClick={() => setOpen(true)}>
        {say("jobs.tray")}
        {running > 0 && <span className={styles.running}>{running}</span>}
      </Button>
      <Dialog open={open} title={say("jobs.tray-title")} drawer onClose={() => setOpen(false)}>
        {jobs.length === 0 && <EmptyState title={say("jobs.none")} todo={say("jobs.none.do")} />}
        {jobs.map((job) => (
          <MyJob key={job.id} job={job} />
        ))}
      </Dialog>
    </>
  );
}

/** The file a job made, when its result names one. */
const fileOf = (result: unknown): string | null => {
  const id = (result as { fileId?: unknown } | null)?.fileId;
  return typeof id === "string" ? id : null;
};

function MyJob({ job }: { job: Job }) {
  const { say, speak, has } = useSpeech();
  const fileId = fileOf(job.result);
  const cancel = useCommand(useJobs().cancel);
  const open = job.state === "running" || job.state === "waiting";
  const resultKey = `job.kind.${job.kind}.result`;
  const shown = {
    ...job,
    name: speak(`job.kind.${job.kind}`),
    step: job.step && has(`job.kind.${job.kind}.${job.step}`) ? speak(`job.kind.${job.kind}.${job.step}`) : null,
  };
  return (
    <JobRow
      job={shown}
      {...(open && { onCancel: () => void cancel.run({ jobId: job.id }) })}
      result={
        job.trouble ? (
          <RefusalNote trouble={{ kind: "refused", status: 409, message: job.trouble.code, ...job.trouble }} />
        ) : (
          job.state === "done" && (
            <>
              {has(resultKey) && <p>{speak(resultKey, (job.result ?? {}) as Record<string, unknown>)}</p>}
              {fileId && <a href={`/api/files/${fileId}`}>{say("jobs.fetch")}</a>}
            </>
          )
        )
      }
    />
  );
}

import { useQuery } from "@tanstack/react-query";
import { JobRow } from "#ui/JobRow.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { Batch } from "../contract.ts";
import { useJobs } from "./api.ts";

const WATCH_MS = 1000;

/** How far the reading or taking over is, with a way to stop it. */
export function BatchProgress({ batch }: { batch: Batch }) {
  const { speak, has } = useSpeech();
  const jobs = useJobs();
  const mine = useQuery({ ...jobs.mine.queryOptions(), refetchInterval: WATCH_MS });
  const cancel = useCommand(jobs.cancel);
  const job = mine.data?.find((one) => one.id === batch.jobId);
  if (!job) return null;
  const step = job.step && has(`job.step.${job.step}`) ? speak(`job.step.${job.step}`) : null;
  return (
    <div style={{ maxInlineSize: 640, marginBlockEnd: 16 }}>
      <JobRow
        job={{ ...job, name: speak(`imports.state.${batch.state}`), step }}
        onCancel={() => void cancel.run({ jobId: job.id })}
      />
    </div>
  );
}

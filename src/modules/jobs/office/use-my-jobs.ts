import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Job } from "../contract.ts";
import { useJobs } from "./api.ts";

const isOpen = (job: Job): boolean => job.state === "waiting" || job.state === "running";

/** My long work, kept up to date by the server's stream. When a job ends, what is on screen is read again. */
export function useMyJobs(): readonly Job[] {
  const queries = useQueryClient();
  const jobs = useJobs();
  const key = jobs.mine.queryKey();
  const mine = useQuery({ ...jobs.mine.queryOptions(), staleTime: 60_000 });
  const openBefore = useRef(0);
  const keyText = JSON.stringify(key);
  useEffect(() => {
    const stream = new EventSource("/api/jobs/stream");
    stream.addEventListener("jobs", (event) => queries.setQueryData(JSON.parse(keyText), JSON.parse(event.data)));
    return () => stream.close();
  }, [queries, keyText]);
  const open = mine.data?.filter(isOpen).length ?? 0;
  useEffect(() => {
    if (open < openBefore.current)
      void queries.invalidateQueries({ predicate: (query) => JSON.stringify(query.queryKey) !== keyText });
    openBefore.current = open;
  }, [open, queries, keyText]);
  return mine.data ?? [];
}

import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { callerOf, type Visit } from "#platform/http/visit.ts";
import { listMyJobs } from "./jobs.ts";

const EVERY_MS = 700;
/** A stream ends by itself, so that a session that is over cannot go on listening; the browser comes back. */
const LAST_MS = 120_000;

/** `GET /api/jobs/stream`: my jobs whenever something about them changes. */
export const jobStream = new Hono<{ Variables: { visit: Visit } }>().get("/", (c) => {
  const by = callerOf(c.get("visit"));
  return streamSSE(c, async (out) => {
    const end = performance.now() + LAST_MS;
    let last = "";
    while (!out.aborted && performance.now() < end) {
      const text = JSON.stringify(await listMyJobs({}, by));
      if (text !== last) await out.writeSSE({ event: "jobs", data: text });
      last = text;
      await out.sleep(EVERY_MS);
    }
  });
});

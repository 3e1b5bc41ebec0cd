import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";

/** The largest memory this process takes from now on, in megabytes. */
export function watchMemory(): { stop: () => number } {
  let peak = 0;
  const look = (): void => {
    const now = process.memoryUsage();
    if (now.rss > peak && process.env.BENCH_MEMORY)
      console.log(
        Object.entries(now)
          .map(([key, value]) => `${key} ${Math.round(value / 1_048_576)}`)
          .join(", "),
      );
    peak = Math.max(peak, now.rss);
  };
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.round(peak / 1_048_576);
    },
  };
}

/** Seconds of processor the database server has used so far: its processes that live, and those that have ended. */
export async function serverCpu(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const parent = Number(statOf(rows[0]?.pid ?? 0)[1]);
  await client.end();
  const ticks = readdirSync("/proc")
    .filter((one) => /^\d+$/.test(one))
    .map((one) => ({ pid: Number(one), stat: statOf(Number(one)) }))
    .filter(({ pid, stat }) => pid === parent || Number(stat[1]) === parent)
    .flatMap(({ pid, stat }) => stat.slice(11, pid === parent ? 15 : 13).map(Number));
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}

/** What the system tells of a process, from its state on; empty when it is gone, or out of sight on another machine. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  } catch {
    return [];
  }
}

import { describe, expect, it } from "vitest";
import { refusal } from "#kernel/refusal.ts";
import { type Bounds, runBounded } from "./bounded-thread.ts";
import { tellError } from "./threads.ts";

const MB = 1024 * 1024;
const thread = (body: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from "node:worker_threads";\n${body}`)}`,
  );
const run = (body: string, most: Partial<Bounds> = {}, order = {}) =>
  runBounded<string>(thread(body), order, { ms: 60_000, bytes: 200 * MB, ...most });

describe("work on somebody else's file, in a thread with bounds", () => {
  it("gives its answer", async () => {
    expect(await run(`parentPort.postMessage({ told: workerData.name + "!" })`, {}, { name: "a" })).toBe("a!");
  });

  it("refuses what the thread refuses, and breaks where it breaks", async () => {
    const trouble = tellError(refusal("table.bomb", 422)({}));
    const refused = run(`parentPort.postMessage({ trouble: workerData })`, {}, trouble);
    await expect(refused).rejects.toMatchObject({ code: "table.bomb", status: 422 });
    await expect(run(`throw new Error("a bug")`)).rejects.toThrow("a bug");
  });

  it("is ended when it never comes to an end, or holds too much in its heap or outside it", async () => {
    expect(await run("for (;;);", { ms: 200 })).toBeNull();
    const hoard = (one: string) => `const kept = []; for (;;) kept.push(${one});`;
    expect(await run(hoard("new Uint8Array(1e6).fill(1)"))).toBeNull();
    expect(await run(hoard(`"a".repeat(9) + kept.length`))).toBeNull();
  });
});

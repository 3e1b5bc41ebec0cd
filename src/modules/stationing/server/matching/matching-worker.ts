import { parentPort, workerData } from "node:worker_threads";
import type { MatchProblem } from "../../domain/matching/problem.ts";
import { type Matched, match } from "../../domain/matching/solve.ts";
import { openSolver } from "./highs-solver.ts";

export type MatchOrder = { problem: MatchProblem; seconds: number };
export type MatchWord = { round: number } | { gap: number | null } | { best: Matched } | { matched: Matched };

const port = parentPort;
if (!port) throw new Error("runs as a worker only");
const { problem, seconds } = workerData as MatchOrder;
const ends = performance.now() + seconds * 1000;
const say = (word: MatchWord): void => port.postMessage(word);

const solver = await openSolver((gap) => say({ gap }));
const left = (): number => (ends - performance.now()) / 1000;
const keep = (best: Matched): void => say({ best });
say({ matched: match(problem, solver, left, (round) => say({ round }), keep) });

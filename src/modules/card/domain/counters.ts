import type { ErrorKind, ErrorState } from "./liability.ts";

/** The three goals (三个零差错): nobody wrongly in or out, nobody wrongly exited, no wrong fact on a card. */
export const ZERO_GOALS = ["identification", "exit", "card"] as const;
export type ZeroGoal = (typeof ZERO_GOALS)[number];

const GOAL_OF: Readonly<Record<ErrorKind, ZeroGoal>> = {
  "wrongly-included": "identification",
  "wrongly-left-out": "identification",
  "wrongly-exited": "exit",
  "wrong-fact": "card",
};
/** The kinds of error that count against a goal. */
export const kindsOf = (goal: ZeroGoal): ErrorKind[] =>
  (Object.keys(GOAL_OF) as ErrorKind[]).filter((kind) => GOAL_OF[kind] === goal);
export const goalOf = (kind: ErrorKind): ZeroGoal => GOAL_OF[kind];

/** `reported` still waits for proof; `proven` counts against the goal and stays counted. */
export type Counter = { goal: ZeroGoal; proven: number; reported: number; zero: boolean };

/** The counters over a territory. A rejected report counts nowhere. */
export function zeroErrorCounters(errors: readonly { kind: ErrorKind; state: ErrorState }[]): Counter[] {
  return ZERO_GOALS.map((goal) => {
    const mine = errors.filter((one) => goalOf(one.kind) === goal);
    const proven = mine.filter((one) => one.state === "proven" || one.state === "decided").length;
    return { goal, proven, reported: mine.filter((one) => one.state === "reported").length, zero: proven === 0 };
  });
}

import { type Actor, holds } from "./actor.ts";
import { type Refusal, refusal } from "./refusal.ts";

/** One step of a workflow: which posts may take it, where it leads. */
export type Step<State extends string> = { by: readonly string[]; to: State };

/** A workflow as a table: state → action → step. An empty row is a final state. */
export type Workflow<State extends string, Action extends string> = Readonly<
  Record<State, Partial<Readonly<Record<Action, Step<State>>>>>
>;

const no = {
  notNow: refusal<{ state: string; action: string }>("workflow.not-now", 409),
  notYours: refusal<{ action: string; by: readonly string[] }>("workflow.not-yours", 403),
};

/** Why this actor cannot take this action on a thing in this state at this place, or null. */
export function whyNotStep<State extends string, Action extends string>(
  workflow: Workflow<State, Action>,
  thing: { state: State; place: string },
  action: Action,
  actor: Actor,
): Refusal | null {
  const step: Step<State> | undefined = workflow[thing.state][action];
  if (!step) return no.notNow({ state: thing.state, action });
  if (!holds(actor, step.by, thing.place)) return no.notYours({ action, by: step.by });
  return null;
}

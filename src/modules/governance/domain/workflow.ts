import { type Actor, whyNotMay } from "#kernel/actor.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Workflow } from "#kernel/workflow.ts";
import type { Procedure } from "#packs/schemas/governance.ts";
import { no } from "./refusals.ts";

/** Where a matter stands: the last thing that was done. */
export const STATES = [
  "opened",
  "cleared",
  "proposed",
  "discussed",
  "prechecked",
  "reviewed",
  "resolved",
  "posted",
  "executing",
  "reported",
  "closed",
  "withdrawn",
] as const;
export type ResolutionState = (typeof STATES)[number];

/** `object`: somebody objected while it was posted. `reject`: a meeting that counted did not agree. */
export const ACTIONS = [
  "clear",
  "propose",
  "discuss",
  "precheck",
  "review",
  "resolve",
  "reject",
  "post",
  "object",
  "execute",
  "watch",
  "report",
  "close",
  "return",
  "withdraw",
] as const;
export type ResolutionAction = (typeof ACTIONS)[number];

const RECORD = "resolution.record";
const CHECK = "resolution.check";
const withdraw = { verb: RECORD, to: "withdrawn" } as const;
/** Back to step 2: the joint meeting talks about it again. */
const backToJoint = { verb: RECORD, to: "proposed" } as const;
const anew = { verb: RECORD, to: "opened" } as const;

/** (一清)四议两公开 as a table (dossier 6.8): state → action → step. Whether there is a clearing and a pre-check says the rule `governance.procedure`. */
export const RESOLUTION: Workflow<ResolutionState, ResolutionAction> = {
  opened: {
    clear: { verb: RECORD, to: "cleared" },
    propose: { verb: RECORD, to: "proposed" },
    reject: anew,
    withdraw,
  },
  cleared: { propose: { verb: RECORD, to: "proposed" }, reject: anew, return: anew, withdraw },
  proposed: { discuss: { verb: RECORD, to: "discussed" }, reject: anew, return: anew, withdraw },
  discussed: {
    precheck: { verb: CHECK, to: "prechecked" },
    review: { verb: RECORD, to: "reviewed" },
    reject: backToJoint,
    return: { verb: CHECK, to: "proposed" },
    withdraw,
  },
  prechecked: { review: { verb: RECORD, to: "reviewed" }, reject: backToJoint, return: backToJoint, withdraw },
  reviewed: { resolve: { verb: RECORD, to: "resolved" }, reject: backToJoint, return: backToJoint, withdraw },
  resolved: { post: { verb: RECORD, to: "posted" }, return: backToJoint, withdraw },
  posted: {
    post: { verb: RECORD, to: "posted" },
    object: backToJoint,
    execute: { verb: RECORD, to: "executing" },
    withdraw,
  },
  executing: { watch: { verb: RECORD, to: "executing" }, report: { verb: RECORD, to: "reported" } },
  reported: { report: { verb: RECORD, to: "reported" }, close: { verb: RECORD, to: "closed" } },
  closed: {},
  withdrawn: {},
};

/** The four meetings; each has its rule of attendance and majority. */
export const MEETINGS = ["propose", "discuss", "review", "resolve"] as const;
export type Meeting = (typeof MEETINGS)[number];

/** What the steps need of a matter. */
export type Standing = { state: ResolutionState; place: string; procedure: Pick<Procedure, "clear" | "precheck"> };

/** Why this actor cannot take this step now, or null. */
export function whyNotTake(
  { state, place, procedure }: Standing,
  action: ResolutionAction,
  actor: Actor,
): Refusal | null {
  const step = RESOLUTION[state][action];
  if (!step) return no.notNow({ state, action });
  // Where there is no pre-check, the village itself takes it back to the joint meeting.
  const verb = state === "discussed" && action === "return" && !procedure.precheck ? RECORD : step.verb;
  const noRight = whyNotMay(actor, verb, place);
  if (noRight) return noRight;
  if (action === "clear" && procedure.clear === null) return no.noSuchStep({});
  if (action === "precheck" && !procedure.precheck) return no.noSuchStep({});
  if (action === "propose" && state === "opened" && procedure.clear !== null) return no.clearFirst({});
  if (action === "review" && state === "discussed" && procedure.precheck) return no.precheckFirst({});
  return null;
}

/** The step the matter waits for, if it waits for one of the village or the township. */
export function nextOf({ state, procedure }: Pick<Standing, "state" | "procedure">): ResolutionAction | null {
  switch (state) {
    case "opened":
      return procedure.clear === null ? "propose" : "clear";
    case "cleared":
      return "propose";
    case "proposed":
      return "discuss";
    case "discussed":
      return procedure.precheck ? "precheck" : "review";
    case "prechecked":
      return "review";
    case "reviewed":
      return "resolve";
    case "resolved":
      return "post";
    case "posted":
      return "execute";
    case "executing":
      return "report";
    case "reported":
      return "close";
    default:
      return null;
  }
}

import { type Actor, whyNotMay } from "#kernel/actor.ts";
import type { CadreId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Workflow } from "#kernel/workflow.ts";
import type { SeatKey } from "./card.ts";
import { type Readiness, whyNotGate } from "./gates.ts";
import { no } from "./refusals.ts";

/** Where a card stands: 建立 → 进 → 录 → 核 → 定版 → 审 (signing) → 定稿 (7/7) → 归档. */
export const STAGES = ["opened", "entered", "recorded", "checked", "frozen", "review", "signed", "filed"] as const;
export type Stage = (typeof STAGES)[number];

export const ACTIONS = ["enter", "record", "check", "freeze", "print", "sign", "return", "void", "file"] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * 一进二录三核四抄五审六归类 as a table: stage → action → the right it needs and where it leads.
 * 抄 is `freeze` and `print`: the version gets its hash and is printed, nobody copies by hand.
 * `sign` stays in review until the last seat. `void` is taken by the system when a fact on the card changes.
 */
export const PIPELINE: Workflow<Stage, Action> = {
  opened: { enter: { verb: "card.prepare", to: "entered" } },
  entered: { enter: { verb: "card.prepare", to: "entered" }, record: { verb: "card.prepare", to: "recorded" } },
  recorded: { enter: { verb: "card.prepare", to: "recorded" }, check: { verb: "card.prepare", to: "checked" } },
  checked: { freeze: { verb: "card.prepare", to: "frozen" }, void: { verb: "card.prepare", to: "recorded" } },
  frozen: { print: { verb: "card.prepare", to: "review" }, void: { verb: "card.prepare", to: "recorded" } },
  review: {
    print: { verb: "card.prepare", to: "review" },
    sign: { verb: "card.sign", to: "review" },
    return: { verb: "card.sign", to: "recorded" },
    void: { verb: "card.prepare", to: "recorded" },
  },
  signed: {
    print: { verb: "card.prepare", to: "signed" },
    file: { verb: "card.file", to: "filed" },
    void: { verb: "card.prepare", to: "recorded" },
  },
  filed: { print: { verb: "card.prepare", to: "filed" }, void: { verb: "card.prepare", to: "recorded" } },
};

/** What happened to a card, in order. `seats` is set on `freeze`: whose signatures this version needs. */
export type CardEvent = {
  action: Action;
  at: Instant;
  by: CadreId | null;
  byName: string;
  version: number | null;
  seat: SeatKey | null;
  seats: readonly SeatKey[] | null;
  note: string | null;
};

/** Where the events have led. `version` is the frozen version in force, null while the card is a draft. */
export type Progress = {
  stage: Stage;
  version: number | null;
  lastVersion: number;
  needed: readonly SeatKey[];
  signed: readonly SeatKey[];
  /** When the stage was reached. */
  since: Instant | null;
  /** Why the card is a draft again: a return or a change of fact. */
  setBack: CardEvent | null;
};

const START: Progress = {
  stage: "opened",
  version: null,
  lastVersion: 0,
  needed: [],
  signed: [],
  since: null,
  setBack: null,
};

/** One event further. An event the table does not know at this stage changes nothing. */
export function advance(progress: Progress, event: CardEvent): Progress {
  const step = PIPELINE[progress.stage][event.action];
  if (!step) return progress;
  const moved = { ...progress, stage: step.to, since: step.to === progress.stage ? progress.since : event.at };
  switch (event.action) {
    case "freeze":
      return {
        ...moved,
        version: event.version,
        lastVersion: event.version ?? progress.lastVersion,
        needed: event.seats ?? [],
        signed: [],
        setBack: null,
      };
    case "sign": {
      const signed = [...progress.signed, ...(event.seat ? [event.seat] : [])];
      const whole = progress.needed.every((seat) => signed.includes(seat));
      return { ...moved, signed, stage: whole ? "signed" : "review", since: whole ? event.at : moved.since };
    }
    case "return":
    case "void":
      return { ...moved, version: null, needed: [], signed: [], setBack: event };
    default:
      return moved;
  }
}

/** Status is computed from what happened, never typed. */
export const progressOf = (events: readonly CardEvent[]): Progress => events.reduce(advance, START);

/** Why this actor cannot take this action on a card at this stage and place, or null. Gates are asked last. */
export function whyNotStep(
  card: { progress: Progress; place: string },
  action: Action,
  actor: Actor,
  ready: Readiness,
): Refusal | null {
  const step = PIPELINE[card.progress.stage][action];
  if (!step) return no.notNow({ stage: card.progress.stage, action });
  return whyNotMay(actor, step.verb, card.place) ?? whyNotGate(action, ready);
}

import type { Refusal } from "#kernel/refusal.ts";
import type { Label } from "./diff.ts";
import type { Action } from "./pipeline.ts";
import { no } from "./refusals.ts";

/** One of the four things that must be seen at the house (四个必到): seen, or a reason why it could not be. */
export type MustSee = { key: string; name: Label; seen: boolean; evidence: string | null; exception: string | null };

export const isMet = (one: MustSee): boolean => one.seen || (one.exception ?? "").trim() !== "";

/** A point of the checklist is answered when it holds, or when somebody wrote why it does not apply. */
export const isAnswered = (point: { ok: boolean; note: string | null }): boolean =>
  point.ok || (point.note ?? "").trim() !== "";

/** Everything the gates look at, counted beforehand. */
export type Readiness = {
  mustSees: readonly MustSee[];
  /** Findings of severity `block` that no note excuses. */
  blocks: number;
  /** Warnings nobody has explained yet. */
  unexplained: number;
  /** Cells of the six-way comparison not yet looked at, or looked at before the fact changed. */
  uncompared: number;
  /** Cells that differ and are not yet settled. */
  mismatches: number;
  /** Points of the pack's checklists (six sections, six tests) not ticked. */
  checklistOpen: number;
  /** Has any fact changed since the check? */
  changedSinceCheck: boolean;
  version: number | null;
  printed: boolean;
  signed: number;
  needed: number;
  /** Required archive items of the household volume that are missing. */
  archiveOpen: readonly Label[];
  /** The household volume is locked: nothing is put in. */
  volumeLocked: boolean;
};

export const NOTHING_READY: Readiness = {
  mustSees: [],
  blocks: 0,
  unexplained: 0,
  uncompared: 0,
  mismatches: 0,
  checklistOpen: 0,
  changedSinceCheck: false,
  version: null,
  printed: false,
  signed: 0,
  needed: 0,
  archiveOpen: [],
  volumeLocked: false,
};

const clean = (ready: Readiness): Refusal | null => {
  if (ready.blocks > 0) return no.blocked({ count: ready.blocks });
  if (ready.mismatches > 0) return no.mismatchOpen({ open: ready.mismatches });
  if (ready.uncompared > 0) return no.notCompared({ open: ready.uncompared });
  if (ready.checklistOpen > 0) return no.checklistOpen({ open: ready.checklistOpen });
  return null;
};

/** Why this gate is shut, or null when it stands open. Actions without a gate are always open. */
export function whyNotGate(action: Action, ready: Readiness): Refusal | null {
  switch (action) {
    case "record": {
      const missing = ready.mustSees.filter((one) => !isMet(one));
      if (missing.length > 0)
        return no.mustSeeMissing({ missing: missing.length, names: missing.map((one) => one.name) });
      return null;
    }
    case "check":
      return clean(ready) ?? (ready.unexplained > 0 ? no.unexplained({ open: ready.unexplained }) : null);
    case "freeze":
      return ready.changedSinceCheck ? no.changedSince({}) : clean(ready);
    case "sign":
      return ready.printed ? null : no.notPrinted({ version: ready.version ?? 0 });
    case "file":
      if (ready.signed < ready.needed || ready.needed === 0)
        return no.notComplete({ signed: ready.signed, needed: ready.needed });
      if (ready.archiveOpen.length > 0)
        return no.archiveOpen({ open: ready.archiveOpen.length, names: ready.archiveOpen });
      if (ready.volumeLocked) return no.volumeLocked({ volume: "household" });
      return null;
    default:
      return null;
  }
}

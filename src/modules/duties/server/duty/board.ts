import { addDays, dayOf } from "#kernel/day.ts";
import { childrenOf, fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf } from "#packs/index.ts";
import { query } from "#platform/query.ts";
import { type Board, Span } from "../../domain/duty-shapes.ts";
import { idOf } from "../../domain/held.ts";
import { eachOwed, file } from "../../domain/owed.ts";
import { DUTY_STATES } from "../../domain/state.ts";
import { dutiesHeld, keptOf } from "./duties-held.ts";
import { evidenceSpan, evidenceUnder, groundOf } from "./ground.ts";

const SHOWN = 300;
type Counts = Board["duties"][number]["counts"];
/** A board looks at no more than this many days at once. */
const LONGEST = 366;

/** How the duties of a ground stand that are due in a span: counts, who is late, and what follows for them. */
export const dutyBoard = query({
  name: "duty.board",
  verb: "duty.read",
  input: Span,
  run: async ({ tx, world, actor, input, now }): Promise<Board> => {
    const { from, under } = input;
    const last = addDays(from, LONGEST);
    const to = [input.to, last].sort()[0] ?? last;
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const declared = await dutiesHeld(tx, actor, rules, { from, to });
    const duties = keptOf(declared, world.evidence);
    const holidays = holidaysOf(rules);
    const ground = await groundOf(tx, actor, "duty.read", duties, { from, to, under });
    const span = evidenceSpan(duties, { from, to }, holidays);
    const evidence = await evidenceUnder(world.evidence ?? [], tx, actor, duties, { ...span, under });

    const counts = new Map(
      duties.map((one) => [
        idOf(one),
        Object.fromEntries(DUTY_STATES.map((state) => [state, 0])) as Record<string, number>,
      ]),
    );
    const townships = new Map<string, { done: number; late: number; lapsed: number }>();
    const lapsed: Board["lapsed"] = [];
    eachOwed({ duties, ground, filed: file(evidence), from, to, now, holidays }, ({ duty, target, at, standing }) => {
      const { state } = standing;
      const tally = counts.get(idOf(duty));
      if (tally) tally[state] = (tally[state] ?? 0) + 1;
      if (target.place.length >= 9) {
        const code = target.place.slice(0, 9);
        const here = townships.get(code) ?? { done: 0, late: 0, lapsed: 0 };
        if (state === "done" || state === "done-late") here.done += 1;
        if (state === "late") here.late += 1;
        if (state === "lapsed") here.lapsed += 1;
        townships.set(code, here);
      }
      if (state === "late" || state === "lapsed")
        lapsed.push({
          ...{
            key: idOf(duty),
            zh: duty.zh,
            en: duty.en,
            place: target.place,
            due: at.due,
            state,
            step: standing.step,
          },
          placeName: target.place,
          cadreId: target.cadreId as never,
          names: target.answers.map((one) => one.name),
          have: standing.have,
          need: standing.need,
        });
    });
    const names = new Map((await childrenOf(tx, actor.countyCode)).map((one) => [one.code as string, one.name]));
    const whole = under ?? actor.countyCode;
    lapsed.sort((a, b) => (a.due === b.due ? a.place.localeCompare(b.place) : a.due < b.due ? 1 : -1));
    const shown = lapsed.slice(0, SHOWN);
    const full = await fullPlaceNames(tx, [...new Set([whole, ...shown.map((one) => one.place)])]);
    return {
      groundName: full.get(whole) ?? whole,
      duties: duties
        .map((one) => ({ key: idOf(one), zh: one.zh, en: one.en, counts: counts.get(idOf(one)) as Counts }))
        .filter((one) => Object.values(one.counts).some((n) => n > 0)),
      townships: [...townships]
        .map(([code, one]) => ({ code, name: names.get(code) ?? code, ...one }))
        .sort((a, b) => b.lapsed + b.late - a.lapsed - a.late || a.code.localeCompare(b.code)),
      lapsed: shown.map((one) => ({ ...one, placeName: full.get(one.place) ?? one.place })),
      more: lapsed.length > SHOWN,
    };
  },
});

import { groundFor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { contains, rangeOf } from "#kernel/territory.ts";
import { findDivision, villagesNamed } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { sits, standingOf } from "../domain/bodies.ts";
import { no } from "../domain/refusals.ts";
import { CoverageRow, ListCoverage, OneVillage, VillageBodies } from "../domain/shapes/bodies.ts";
import { named } from "./names.ts";
import { seatsOf, sittingIn } from "./seat-rows.ts";

const AT_ONCE = 200;

/** Every village of the ground with how its bodies stand; `gaps`: only those that lack something. */
export const listCoverage = query({
  name: "body.coverage",
  verb: "governance.read",
  input: ListCoverage,
  run: async ({ tx, actor, input, now }) => {
    const today = dayOf(now);
    const { under, gaps, body, limit } = input;
    const all = (await getRules(tx, actor.countyCode, today))["governance.bodies"].value;
    const bodies = all.filter((one) => body === undefined || one.key === body);
    const rows: CoverageRow[] = [];
    let after = input.after ?? "";
    for (;;) {
      let villages = tx
        .selectFrom("division")
        .select("code")
        .where("countyCode", "=", actor.countyCode)
        .where("level", "=", "village")
        .where("until", "is", null)
        .where(within(actor, "governance.read", "code"))
        .where("code", ">", after);
      if (under) {
        const { from, to } = rangeOf(under);
        villages = villages.where("code", ">=", from).where("code", "<", to);
      }
      const codes = (await villages.orderBy("code").limit(AT_ONCE).execute()).map((one) => one.code);
      const seats = codes.length === 0 ? [] : await sittingIn(tx, actor, "governance.read", codes, today);
      const village = await villagesNamed(tx, codes);
      for (const code of codes) {
        const here = seats.filter((one) => one.place === code);
        const standing = bodies.map((rule) => standingOf(rule, here, today));
        if (gaps === undefined || standing.some((one) => one.gap !== null))
          rows.push(CoverageRow.parse({ village: village(code), bodies: standing }));
        if (rows.length > limit) {
          const page = rows.slice(0, limit);
          return { rows: page, next: page.at(-1)?.village.place ?? null };
        }
      }
      const last = codes.at(-1);
      if (last === undefined || codes.length < AT_ONCE) return { rows, next: null };
      after = last;
    }
  },
});

/** The bodies of one village: who sits there, who sat there before. */
export const readBodies = query({
  name: "body.read",
  verb: "governance.read",
  input: OneVillage,
  run: async ({ tx, actor, input, now }) => {
    const today = dayOf(now);
    const here = groundFor(actor, "governance.read").some((one) => contains(one, input.place));
    if (!here || !(await findDivision(tx, input.place))) throw no.placeUnknown({ place: input.place });
    const rules = (await getRules(tx, actor.countyCode, today))["governance.bodies"].value;
    const seats = await seatsOf(tx, actor, "governance.read", input.place);
    const village = await villagesNamed(tx, [input.place]);
    return VillageBodies.parse({
      village: village(input.place),
      bodies: rules.map((rule) => {
        const own = seats.filter((one) => one.body === rule.key);
        const order = (role: string): number => rule.roles.findIndex((one) => one.key === role);
        return {
          ...named(rules, rule.key),
          least: rule.least,
          years: rule.years,
          roles: rule.roles.map((one) => named(rule.roles, one.key)),
          gap: standingOf(rule, own, today).gap,
          seats: own
            .filter((one) => sits(one, today) || one.since > today)
            .sort((a, b) => order(a.role) - order(b.role)),
          past: own.filter((one) => one.endedOn !== null && one.endedOn <= today).reverse(),
        };
      }),
    });
  },
});

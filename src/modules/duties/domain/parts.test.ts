import fc from "fast-check";
import { expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import type { Evidence } from "#kernel/evidence.ts";
import type { Instant } from "#kernel/instant.ts";
import { byRule, duty } from "#packs/duty.ts";
import { eachOwed, file, type Ground, type Owed } from "./owed.ts";
import { cadresOf, partsOf } from "./parts.ts";

const since = Day.parse("2026-01-01");
const [from, to] = [Day.parse("2026-03-02"), Day.parse("2026-03-06")];
const each = (how: "person" | "place" | "pairing") =>
  duty({
    ...{ key: how, zh: "任务", en: "Duty", window: { opens: 0, lapses: 0 }, since },
    owed: { posts: ["first-secretary", "helper"], each: how, ...(how === "place" && { level: "village" as const }) },
    when: byRule("FREQ=DAILY", "as-is"),
    settled: { kinds: ["record"], count: 1, by: "record" },
  });
const village = (n: number): string => `9901012${String(n % 5).padStart(2, "0")}20${n % 3}`;

const anyGround = fc
  .record({
    posts: fc.array(fc.record({ cadre: fc.nat(12), at: fc.nat(20), helper: fc.boolean() }), { maxLength: 40 }),
    pairs: fc.array(fc.record({ cadre: fc.nat(12), at: fc.nat(20) }), { maxLength: 20 }),
    records: fc.array(fc.record({ cadre: fc.nat(12), at: fc.nat(20), day: fc.integer({ min: 2, max: 6 }) }), {
      maxLength: 60,
    }),
  })
  .map(({ posts, pairs, records }) => {
    const who = (cadre: number) => ({ cadreId: `c${cadre}`, name: `干部${cadre}` });
    const ground: Ground = {
      holders: posts.map(({ cadre, at, helper }) => ({
        ...{ ...who(cadre), territory: village(at), post: helper ? "helper" : "first-secretary", since, until: null },
      })),
      places: [...new Set(posts.map((one) => village(one.at)))].map((code) => ({ code, level: "village" as const })),
      pairings: pairs.map(({ cadre, at }, i) => ({
        ...{ ...who(cadre), householdId: `h${i}`, place: village(at), since, until: null },
      })),
    };
    const evidence = records.map(
      ({ cadre, at, day }, i): Evidence => ({
        ...{ kind: "record", cadreId: `c${cadre}` as never, place: village(at) as never, ref: String(i), topic: "h1" },
        ...{ day: Day.parse(`2026-03-0${day}`), at: `2026-03-0${day}T02:00:00.000Z` as Instant },
      }),
    );
    return { ground, evidence };
  });

it("what is owed in the parts is what is owed in the whole, whoever moved where; no township lies in two parts", () => {
  fc.assert(
    fc.property(
      anyGround,
      fc.constantFrom("person", "place", "pairing" as const),
      fc.integer({ min: 1, max: 9 }),
      ({ ground, evidence }, how, most) => {
        const one = each(how as "person");
        const owed = (part: Ground): Owed[] => {
          const found: Owed[] = [];
          const cadres = cadresOf(one, part);
          const filed = file(cadres ? evidence.filter((record) => cadres.includes(record.cadreId ?? "")) : evidence);
          const now = "2026-03-07T01:00:00.000Z" as Instant;
          eachOwed({ duties: [one], ground: part, filed, from, to, now, holidays: {} }, (each) => found.push(each));
          return found;
        };
        const said = (all: readonly Owed[]) =>
          all.map(({ target, at, standing }) => `${target.key} ${target.place} ${at.due} ${standing.state}`).sort();
        const parts = partsOf(one, ground, most).map(owed);
        expect(said(parts.flat())).toEqual(said(owed(ground)));
        const towns = parts.flatMap((part) => [...new Set(part.map(({ target }) => target.place.slice(0, 9)))]);
        expect(towns).toHaveLength(new Set(towns).size);
      },
    ),
    { numRuns: 300 },
  );
});

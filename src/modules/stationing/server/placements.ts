import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { rangeOf } from "#kernel/territory.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type Asked, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { ListPlacements, PlacementId, PlacementRead, PlacementRow } from "../contract.ts";
import {
  type EndKind,
  type PlacementFacts,
  type PlacementState,
  placementState,
  whyNotAppraise,
  whyNotArrive,
  whyNotEnd,
  whyNotHandOver,
} from "../domain/placement.ts";
import { no } from "../domain/refusals.ts";
import { cadresNamed, villagesNamed } from "./names.ts";
import { villageOut } from "./village-out.ts";

/** Placements on the actor's ground for a verb, with names. */
export const placementsFor = (tx: Tx, actor: Actor, verb: string) =>
  tx
    .selectFrom("placement as p")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "p.countyCode").onRef("c.id", "=", "p.cadreId"))
    .innerJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "p.countyCode").onRef("u.id", "=", "p.unitId"))
    .selectAll("p")
    .select(["c.name as cadreName", "u.name as unitName"])
    .where("p.countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "p.place"));
type Row = Awaited<ReturnType<ReturnType<typeof placementsFor>["execute"]>>[number];

export const factsOf = (row: Row): PlacementFacts => ({ ...row, endKind: row.endKind as EndKind | null });

/** A placement on the actor's ground; otherwise it is not found. */
export async function getPlacement(tx: Tx, actor: Actor, verb: string, id: string, lock = false): Promise<Row> {
  const row = await placementsFor(tx, actor, verb)
    .where("p.id", "=", id)
    .$if(lock, (some) => some.forUpdate("p"))
    .executeTakeFirst();
  if (!row) throw no.placementNotFound({});
  return row;
}

const CONDITION: Readonly<Record<PlacementState, string>> = {
  appointed: "p.arrived_on is null and p.ended_on is null",
  "on-post": "p.arrived_on is not null and p.ended_on is null",
  "handing-over": "p.ended_on is not null and p.end_kind <> 'cancelled' and p.handed_over_on is null",
  "handed-over": "p.handed_over_on is not null and p.appraised_on is null",
  closed: "p.appraised_on is not null",
  cancelled: "p.end_kind = 'cancelled'",
};

const named = async (tx: Tx, rows: readonly Row[]) => {
  const village = await villagesNamed(
    tx,
    rows.map((row) => row.place),
  );
  return (row: Row): PlacementRow =>
    PlacementRow.parse({
      ...row,
      village: village(row.place),
      cadre: { id: row.cadreId, name: row.cadreName },
      unit: { id: row.unitId, name: row.unitName },
      state: placementState(factsOf(row)),
    });
};

export const placementPage =
  (verb: string) =>
  async ({ tx, actor, input }: Asked<ListPlacements>) => {
    const { under, cadreId, state, post, ends, after, limit } = input;
    let some = placementsFor(tx, actor, verb);
    if (under) {
      const { from, to } = rangeOf(under);
      some = some.where("p.place", ">=", from).where("p.place", "<", to);
    }
    if (cadreId) some = some.where("p.cadreId", "=", cadreId);
    if (post) some = some.where("p.post", "=", post);
    if (ends) some = some.where("p.termUntil", "<=", ends).where("p.endedOn", "is", null);
    if (state) some = some.where(sql<boolean>`${sql.raw(CONDITION[state])}`);
    const [place, id] = after?.split("|") ?? [];
    if (place && id) some = some.where(sql<boolean>`(p.place, p.id) > (${place} collate "C", ${id}::uuid)`);
    const rows = await some
      .orderBy("p.place")
      .orderBy("p.id")
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    const end = page.at(-1);
    return {
      rows: page.map(await named(tx, page)),
      next: rows.length > limit && end ? `${end.place}|${end.id}` : null,
    };
  };

export const listPlacements = query({
  name: "stationing.placements",
  verb: "stationing.read",
  input: ListPlacements,
  run: placementPage("stationing.read"),
});

const said = (refused: Refusal | null) => refused && { code: refused.code, facts: refused.facts };

export const readPlacement = query({
  name: "stationing.placement",
  verb: "stationing.read",
  input: z.object({ placementId: PlacementId }),
  run: async ({ tx, actor, input, now }): Promise<PlacementRead> => {
    const row = await getPlacement(tx, actor, "stationing.read", input.placementId);
    const today = dayOf(now);
    const rules = await getRules(tx, actor.countyCode, today);
    const items = await tx
      .selectFrom("placementItem")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("placementId", "=", row.id)
      .where(within(actor, "stationing.read", "place"))
      .orderBy("id")
      .execute();
    const cadre = await cadresNamed(
      tx,
      actor.countyCode,
      items.flatMap((one) => [one.doneBy, one.takenBy].filter((id) => id !== null)),
    );
    const order = [...rules["stationing.onboarding"].value, ...rules["stationing.handover"].value].map(
      (one) => one.key,
    );
    const ticked = (list: string) =>
      items
        .filter((one) => one.list === list)
        .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
        .map((one) => ({
          ...one,
          doneBy: one.doneBy && cadre(one.doneBy).name,
          takenBy: one.takenBy && cadre(one.takenBy).name,
        }));
    const facts = factsOf(row);
    const show = await named(tx, [row]);
    const shown = show(row);
    const village = {
      name: shown.village.name,
      exited: await villageOut(tx, actor.countyCode, row.place),
      stayUntilExit: rules["stationing.coverage"].value.stayUntilExit,
      firstSecretary: row.post === "first-secretary",
    };
    const open = items.filter((one) => one.list === "handover" && one.doneOn === null).length;
    return PlacementRead.parse({
      ...row,
      ...shown,
      follows: row.followsId,
      onboarding: ticked("onboarding"),
      handover: ticked("handover"),
      may: {
        arrive: said(whyNotArrive(facts, today)),
        end: said(whyNotEnd(facts, { on: today, kind: "replaced" }, village)),
        handOver: said(whyNotHandOver(facts, open)),
        appraise: said(whyNotAppraise(facts)),
      },
    });
  },
});

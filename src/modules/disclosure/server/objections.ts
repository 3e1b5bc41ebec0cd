import type { SelectQueryBuilder } from "kysely";
import { dayOf } from "#kernel/day.ts";
import { rangeOf } from "#kernel/territory.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tables, Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { ListObjections, OneObjection } from "../domain/asked.ts";
import { whyNotAnswer } from "../domain/objecting.ts";
import { stopWordsOf } from "../domain/project.ts";
import { no } from "../domain/refusals.ts";
import type { ObjectionRow, ObjectionShown } from "../domain/shown.ts";

type Finding = SelectQueryBuilder<Tables, "objection" | "posting", object>;

/** Rows of the list of objections, latest first, narrowed by the caller. What was said is not among them. */
export async function objectionRows(
  tx: Tx,
  countyCode: string,
  limit: number,
  narrow: (found: Finding) => Finding,
): Promise<ObjectionRow[]> {
  const joined = tx
    .selectFrom("objection")
    .innerJoin("posting", (join) =>
      join.onRef("posting.id", "=", "objection.postingId").onRef("posting.countyCode", "=", "objection.countyCode"),
    )
    .where("objection.countyCode", "=", countyCode);
  const rows = await narrow(joined as Finding)
    .select(["objection.id", "objection.postingId", "posting.title as postingTitle", "objection.place", "trackingNo"])
    .select(["channel", "receivedOn", "answerBy", "finding", "answer", "answeredOn", "answeredName as answeredBy"])
    .orderBy("objection.id", "desc")
    .limit(limit)
    .execute();
  return rows as ObjectionRow[];
}

export const listObjections = query({
  name: "objection.list",
  verb: "posting.read",
  input: ListObjections,
  run: async ({ tx, actor, input }) => {
    const { territory, postingId, open, after, limit } = input;
    const rows = await objectionRows(tx, actor.countyCode, limit + 1, (found) => {
      let some = found.where(within(actor, "posting.read", "objection.place"));
      if (postingId) some = some.where("objection.postingId", "=", postingId);
      if (open !== undefined) some = some.where("objection.answeredOn", open ? "is" : "is not", null);
      if (territory) {
        const { from, to } = rangeOf(territory);
        some = some.where("objection.place", ">=", from).where("objection.place", "<", to);
      }
      return after ? some.where("objection.id", "<", after) : some;
    });
    const page = rows.slice(0, limit);
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  },
});

/** An objection with what was said and by whom: only for those who answer it. */
export const readObjection = query({
  name: "objection.read",
  verb: "objection.answer",
  input: OneObjection,
  run: async ({ tx, world, actor, input, now }): Promise<ObjectionShown> => {
    const mine = (found: Finding) =>
      found.where("objection.id", "=", input.objectionId).where(within(actor, "objection.answer", "objection.place"));
    const [row] = await objectionRows(tx, actor.countyCode, 1, mine);
    const sealed = await tx
      .selectFrom("objection")
      .select(["sealed", "receivedBy"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.objectionId)
      .where(within(actor, "objection.answer", "place"))
      .executeTakeFirst();
    if (!row || !sealed) throw no.objectionNotFound({});
    const said = world.vault.open(contextOf("objection", row.id), sealed.sealed);
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const refused = whyNotAnswer(row, "", actor, stopWordsOf(rules));
    return {
      ...row,
      statement: String(said.statement ?? ""),
      complainant: String(said.complainant ?? ""),
      phone: String(said.phone ?? ""),
      receivedBy: sealed.receivedBy,
      answerRefused: refused && { code: refused.code, facts: refused.facts },
    };
  },
});

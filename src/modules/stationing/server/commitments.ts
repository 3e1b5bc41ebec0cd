import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { rangeOf } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { CommitmentRow, CommitmentTotals, ListCommitments } from "../contract.ts";
import {
  COMMITMENT_STANDINGS,
  type Commitment,
  type CommitmentAction,
  type CommitmentStanding,
  type CommitmentState,
  commitmentStanding,
  whyNotCommitment,
} from "../domain/commitments.ts";
import { no } from "../domain/refusals.ts";
import { unitsNamed, villagesNamed } from "./names.ts";

const commitmentsFor = (tx: Tx, actor: Actor, verb: string) =>
  tx
    .selectFrom("unitCommitment as m")
    .selectAll("m")
    .where("m.countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "m.place"));
export type CommitmentFacts = Awaited<ReturnType<ReturnType<typeof commitmentsFor>["execute"]>>[number];

/** A promise on the actor's ground; otherwise it is not found. */
export async function getCommitment(tx: Tx, actor: Actor, verb: string, id: string): Promise<CommitmentFacts> {
  const row = await commitmentsFor(tx, actor, verb).where("m.id", "=", id).forUpdate().executeTakeFirst();
  if (!row) throw no.commitmentNotFound({});
  return row;
}

export const commitmentOf = (row: CommitmentFacts): Commitment => ({
  place: row.place,
  unitId: row.unitId,
  state: row.state as CommitmentState,
  dueOn: row.dueOn,
  fulfilledOn: row.fulfilledOn,
  askedBy: (row.asked as { by: string } | null)?.by ?? null,
});

/** The unit on whose payroll a person stands. */
export const unitOfActor = async (tx: Tx, actor: Actor): Promise<string | null> =>
  (
    await tx
      .selectFrom("cadre")
      .select("unitId")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", actor.cadreId)
      .executeTakeFirst()
  )?.unitId ?? null;

/** The standing as a condition; `domain/commitments.ts` says the same of one row. */
const standingIs = (standing: CommitmentStanding, today: Day) =>
  ({
    promised: sql<boolean>`m.state = 'promised' and m.due_on >= ${today}`,
    doing: sql<boolean>`m.state = 'doing' and m.due_on >= ${today}`,
    missed: sql<boolean>`m.state <> 'fulfilled' and m.due_on < ${today}`,
    fulfilled: sql<boolean>`m.state = 'fulfilled' and m.fulfilled_on <= m.due_on`,
    late: sql<boolean>`m.state = 'fulfilled' and m.fulfilled_on > m.due_on`,
  })[standing];

/** How many promises stand how, on a ground or of a unit. */
export async function countCommitments(tx: Tx, actor: Actor, today: Day, unitId?: string, under?: string) {
  const range = under ? rangeOf(under as never) : null;
  const row = await tx
    .selectFrom("unitCommitment as m")
    .select(
      COMMITMENT_STANDINGS.map((one) => sql<number>`count(*) filter (where ${standingIs(one, today)})::int`.as(one)),
    )
    .where("m.countyCode", "=", actor.countyCode)
    .where(within(actor, "stationing.read", "m.place"))
    .$if(unitId !== undefined, (some) => some.where("m.unitId", "=", unitId ?? ""))
    .$if(range !== null, (some) =>
      some.where("m.place", ">=", range?.from ?? "").where("m.place", "<", range?.to ?? ""),
    )
    .executeTakeFirst();
  return CommitmentTotals.parse(row);
}

const told = (refused: Refusal | null) => refused && { code: refused.code, facts: refused.facts };

/** What units have promised their villages, by the day it is due. */
export const listCommitments = query({
  name: "stationing.commitments",
  verb: "stationing.read",
  input: ListCommitments,
  run: async ({ tx, actor, input, now }) => {
    const { under, unitId, standing, waiting, after, limit } = input;
    const today = dayOf(now);
    let some = commitmentsFor(tx, actor, "stationing.read");
    if (under) {
      const { from, to } = rangeOf(under);
      some = some.where("m.place", ">=", from).where("m.place", "<", to);
    }
    if (unitId) some = some.where("m.unitId", "=", unitId);
    if (standing) some = some.where(standingIs(standing, today));
    if (waiting) some = some.where("m.asked", "is not", null);
    const [due, id] = after?.split("|") ?? [];
    if (due && id) some = some.where(sql<boolean>`(m.due_on, m.id) > (${due}::date, ${id}::uuid)`);
    const rows = await some
      .orderBy("m.dueOn")
      .orderBy("m.id")
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    const end = page.at(-1);
    const { countyCode } = actor;
    const village = await villagesNamed(
      tx,
      page.map((one) => one.place),
    );
    const unit = await unitsNamed(
      tx,
      countyCode,
      page.map((one) => one.unitId),
    );
    const own = await unitOfActor(tx, actor);
    return {
      rows: page.map((row) => {
        const one = commitmentOf(row);
        const ask = (action: CommitmentAction) => told(whyNotCommitment(one, action, actor, own));
        return CommitmentRow.parse({
          ...row,
          amount: row.amount === null ? null : Number(row.amount),
          village: village(row.place),
          unit: unit(row.unitId),
          standing: commitmentStanding(one, today),
          whyNot: {
            begin: ask("begin"),
            fulfil: ask("fulfil"),
            askChange: ask("ask-change"),
            decideChange: ask("decide-change"),
          },
        });
      }),
      next: rows.length > limit && end ? `${end.dueOn}|${end.id}` : null,
      totals: await countCommitments(tx, actor, today, unitId, under),
    };
  },
});

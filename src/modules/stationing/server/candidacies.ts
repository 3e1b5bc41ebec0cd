import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { CandidacyId, CandidacyRead, CandidacyRow, ListCandidacies } from "../contract.ts";
import { CHAIN_ACTIONS, type ChainAction, type ChainStep, type Standing, whyNotAct } from "../domain/chain.ts";
import { no } from "../domain/refusals.ts";
import { headsUnits, seesCounty } from "./names.ts";

/** Candidacies this actor may know of: all for the county's organisers, one's unit's for its head, one's own for everybody. */
export const candidaciesFor = (tx: Tx, actor: Actor) => {
  const rows = tx
    .selectFrom("candidacy as k")
    .innerJoin("selectionCall as s", (join) =>
      join.onRef("s.countyCode", "=", "k.countyCode").onRef("s.id", "=", "k.callId"),
    )
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "k.countyCode").onRef("c.id", "=", "k.cadreId"))
    .innerJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "k.countyCode").onRef("u.id", "=", "k.unitId"))
    .selectAll("k")
    .select(["c.name", "u.name as unitName", "s.steps as chain"])
    .where("k.countyCode", "=", actor.countyCode);
  if (seesCounty(actor, "stationing.select")) return rows;
  const units = headsUnits(actor);
  return rows.where((eb) =>
    eb.or([eb("k.cadreId", "=", actor.cadreId), ...(units.length > 0 ? [eb("k.unitId", "in", units)] : [])]),
  );
};
type Row = Awaited<ReturnType<ReturnType<typeof candidaciesFor>["execute"]>>[number];
const chainOf = (row: Row): ChainStep[] => row.chain as unknown as ChainStep[];
export const standingOf = (row: Row): Standing => ({
  cadreId: row.cadreId,
  unitId: row.unitId,
  step: row.step,
  outcome: row.outcome as Standing["outcome"],
});

/** The step a candidacy stands before. */
export const stepAhead = (row: Row): ChainStep | undefined => chainOf(row)[row.step];

/** Is the next step this actor's to take? */
export const waitsFor = (row: Row, actor: Actor): boolean => {
  const given = { step: stepAhead(row)?.key ?? "", opinion: "同意", fileId: "given" };
  return whyNotAct(standingOf(row), chainOf(row), "approve", actor, given) === null;
};

export const candidacyRow = (row: Row): CandidacyRow =>
  CandidacyRow.parse({
    ...row,
    cadre: { id: row.cadreId, name: row.name },
    unit: { id: row.unitId, name: row.unitName },
    steps: chainOf(row).length,
    waiting: row.outcome === null ? (stepAhead(row) ?? null) : null,
  });

/** A candidacy this actor may know of; otherwise it is not found. */
export async function getCandidacy(tx: Tx, actor: Actor, id: string, lock = false) {
  const row = await candidaciesFor(tx, actor)
    .where("k.id", "=", id)
    .$if(lock, (some) => some.forUpdate("k"))
    .executeTakeFirst();
  if (!row) throw no.candidacyNotFound({});
  return { row, chain: chainOf(row), standing: standingOf(row) };
}

export const listCandidacies = query({
  name: "stationing.candidacies",
  verb: "stationing.read",
  input: ListCandidacies,
  run: async ({ tx, actor, input }) => {
    const rows = await candidaciesFor(tx, actor)
      .$if(input.callId !== undefined, (some) => some.where("k.callId", "=", input.callId ?? ""))
      .$if(input.outcome === "open", (some) => some.where("k.outcome", "is", null))
      .$if(input.outcome !== undefined && input.outcome !== "open", (some) =>
        some.where("k.outcome", "=", input.outcome ?? ""),
      )
      .orderBy("u.name")
      .orderBy("k.team")
      .orderBy("c.namePinyin")
      .orderBy("k.id")
      .limit(3000)
      .execute();
    return rows.filter((row) => input.mine !== "yes" || waitsFor(row, actor)).map(candidacyRow);
  },
});

const said = (refused: Refusal | null) => refused && { code: refused.code, facts: refused.facts };

export const readCandidacy = query({
  name: "stationing.candidacy",
  verb: "stationing.read",
  input: z.object({ candidacyId: CandidacyId }),
  run: async ({ tx, actor, input }): Promise<CandidacyRead> => {
    const { row, chain, standing } = await getCandidacy(tx, actor, input.candidacyId);
    const taken = await tx
      .selectFrom("candidacyStep")
      .select(["step", "action", "actorName", "opinion", "decidedOn", "fileId", "recordedName", "at"])
      .where("countyCode", "=", actor.countyCode)
      .where("candidacyId", "=", row.id)
      .orderBy("no")
      .execute();
    const names = await fullPlaceNames(
      tx,
      [row.home, row.wish].filter((one) => one !== null),
    );
    const why = (action: ChainAction) =>
      said(
        whyNotAct(standing, chain, action, actor, {
          step: chain[row.step]?.key ?? "",
          opinion: "同意",
          fileId: "given",
        }),
      );
    return CandidacyRead.parse({
      ...candidacyRow(row),
      strengths: row.strengths,
      home: row.home,
      homeName: row.home && (names.get(row.home) ?? row.home),
      wish: row.wish,
      wishName: row.wish && (names.get(row.wish) ?? row.wish),
      statement: row.statement,
      chain: chain.map(({ key, zh, en, attachment }) => ({ key, zh, en, attachment })),
      taken,
      may: Object.fromEntries(CHAIN_ACTIONS.map((action) => [action, why(action)])),
    });
  },
});

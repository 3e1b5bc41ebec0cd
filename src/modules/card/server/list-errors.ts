import { sql } from "kysely";
import type { z } from "zod";
import type { Json } from "#kernel/canonical.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type Asked as QueryAsked, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import type { World } from "#platform/world.ts";
import { ByTerritory, ListErrors } from "../domain/asked.ts";
import { CardId } from "../domain/card.ts";
import { kindsOf, zeroErrorCounters } from "../domain/counters.ts";
import { ErrorId } from "../domain/ids.ts";
import { carriedBy, type ErrorKind, type ErrorState, type SignedVersion } from "../domain/liability.ts";
import { maskFact } from "../domain/masking.ts";
import type { ErrorShown } from "../domain/shown-errors.ts";
import { cursorOf, inTerritory, readCursor } from "./card-rows.ts";
import { openValues, readEntriesOf, signedVersion } from "./errors.ts";
import { readVersions } from "./versions.ts";

type Asked = Pick<QueryAsked<z.infer<typeof ListErrors>>, "tx" | "actor" | "input">;

/** Errors on the ground of a right, with the entries of those who answer for them; newest first, a page by keyset. Values stay closed. */
export async function errorsFor(verb: string, { tx, actor, input }: Asked) {
  const { place, cardId, state, goal, limit } = input;
  const after = readCursor(input.after, 2);
  const found = await tx
    .selectFrom("errorReport as e")
    .innerJoin("householdSummary as s", (join) =>
      join.onRef("s.countyCode", "=", "e.countyCode").onRef("s.id", "=", "e.cardId"),
    )
    .selectAll("e")
    .select("s.headName")
    .where("e.countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "e.place"))
    .$if(place !== undefined, (errors) => errors.where(inTerritory("e.place", place ?? "")))
    .$if(cardId !== undefined, (errors) => errors.where("e.cardId", "=", cardId ?? ""))
    .$if(state !== undefined, (errors) => errors.where("e.state", "=", state ?? ""))
    .$if(goal !== undefined, (errors) => errors.where("e.kind", "in", goal === undefined ? [] : kindsOf(goal)))
    .$if(after !== undefined, (errors) =>
      errors.where(sql<boolean>`(e.reported_at, e.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy("e.reportedAt", "desc")
    .orderBy("e.id", "desc")
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const entries = await readEntriesOf(
    tx,
    actor.countyCode,
    page.map((row) => row.id),
  );
  const rows = page.map((row) => ({
    ...row,
    headName: row.headName ?? "",
    id: ErrorId.parse(row.id),
    cardId: CardId.parse(row.cardId),
    kind: row.kind as ErrorKind,
    state: row.state as ErrorState,
    entries: entries.filter((one) => one.errorId === row.id),
  }));
  return { rows, next: found.length > limit && last ? cursorOf([last.reportedAt, last.id]) : null };
}
type Row = Awaited<ReturnType<typeof errorsFor>>["rows"][number];

/** The same as the screen shows it: what was signed and what is right, and where else it was signed. */
export const listErrors = query({
  name: "card.errors",
  verb: "card.read",
  input: ListErrors,
  run: async (asked) => {
    const { rows, next } = await errorsFor("card.read", asked);
    const versionsOf = versionsOnce(asked.tx, asked.actor.countyCode);
    const shown: ErrorShown[] = [];
    for (const row of rows) {
      const others = carriedBy(await versionsOf(row.cardId), row.path, JSON.parse(row.said) as Json);
      const alsoIn = others.flatMap((one) => (one.version === row.version ? [] : [one.version]));
      shown.push({ ...row, ...shownValues(asked.world, row), alsoIn });
    }
    return { rows: shown, next };
  },
});

function shownValues(world: World, { id, path, said, shouldBe, sealed }: Row) {
  const values = sealed
    ? openValues(world, id, sealed)
    : { said: JSON.parse(said) as Json, shouldBe: JSON.parse(shouldBe) as Json };
  const [was, is] = [maskFact(path, values.said), maskFact(path, values.shouldBe)];
  return { said: was.value as never, shouldBe: is.value as never, sealed: was.sealed || is.sealed };
}

/** The signed versions of a card, read once however many errors it has. */
function versionsOnce(tx: Tx, countyCode: string): (cardId: CardId) => Promise<SignedVersion[]> {
  const known = new Map<CardId, SignedVersion[]>();
  return async (id) => {
    const versions = known.get(id) ?? [];
    if (!known.has(id)) {
      known.set(id, versions);
      for (const frozen of await readVersions(tx, { countyCode, id }))
        versions.push(await signedVersion(tx, { countyCode, id }, frozen));
    }
    return versions;
  };
}

/** The three zero-error counters over a territory (三个零差错). */
export const countErrors = query({
  name: "card.zero-errors",
  verb: "card.read",
  input: ByTerritory,
  run: async ({ tx, actor, input }) => {
    const rows = await tx
      .selectFrom("errorReport as e")
      .select(["e.kind", "e.state"])
      .where("e.countyCode", "=", actor.countyCode)
      .where(within(actor, "card.read", "e.place"))
      .$if(input.place !== undefined, (errors) => errors.where(inTerritory("e.place", input.place ?? "")))
      .execute();
    return zeroErrorCounters(rows.map((row) => ({ kind: row.kind as ErrorKind, state: row.state as ErrorState })));
  },
});

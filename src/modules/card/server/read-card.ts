import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { HouseholdId } from "#kernel/ids.ts";
import { getRules } from "#modules/rules/index.ts";
import { type Asked, query } from "#platform/query.ts";
import { OneCard } from "../domain/asked.ts";
import { CardId, type Signature } from "../domain/card.ts";
import { diff } from "../domain/diff.ts";
import { explanationOf } from "../domain/explained.ts";
import type { CardFacts } from "../domain/facts.ts";
import { shownFact } from "../domain/masking.ts";
import { no } from "../domain/refusals.ts";
import type { CardShown, ChangeShown, VersionHead } from "../domain/shown.ts";
import { cardRows, rowShown } from "./card-rows.ts";
import { type CardState, readCard } from "./cards.ts";
import { factsNow } from "./facts-now.ts";
import { checklistOf, explanationsOf, readinessOf } from "./readiness.ts";
import { helpersOn } from "./register.ts";
import { readSignatures } from "./signatures.ts";
import { signingTable } from "./table.ts";
import { type FrozenVersion, readOpenings, readVersions } from "./versions.ts";

export const headOf = (frozen: FrozenVersion, card: CardState, signatures: readonly Signature[]): VersionHead => ({
  version: frozen.version,
  hash: frozen.hash,
  frozenAt: frozen.content.frozenAt,
  frozenByName: card.events.find((one) => one.action === "freeze" && one.version === frozen.version)?.byName ?? "",
  inForce: card.progress.version === frozen.version,
  needed: frozen.rule.seats.length,
  signatures: signatures.filter((one) => one.version === frozen.version),
});

/** What changed, with values as the office may show them. */
export const changesShown = (
  before: { facts: CardFacts; openings: CardFacts },
  after: { facts: CardFacts; openings: CardFacts },
): ChangeShown[] =>
  diff(before.facts, after.facts).map(({ path, label, kind }) => {
    const was = shownFact(path, before.facts, before.openings);
    const is = shownFact(path, after.facts, after.openings);
    return { path, label, kind, before: was.value, after: is.value, sealed: was.sealed || is.sealed } as ChangeShown;
  });

async function show(asked: Asked<unknown>, cardId: CardId): Promise<CardShown> {
  const { tx, world, actor } = asked;
  const card = await readCard(asked, "card.read", cardId);
  const row = await cardRows(tx, actor, "card.read").where("s.id", "=", cardId).executeTakeFirst();
  if (!row) throw no.notFound({});
  const day = dayOf(asked.now);
  const rules = await getRules(tx, actor.countyCode, day);
  const now = await factsNow(asked, "card.read", card);
  const table = await signingTable(asked, card, day);
  const versions = await readVersions(tx, card);
  const signatures = await readSignatures(tx, actor.countyCode, cardId);
  const latest = versions.at(-1);
  const openings = latest ? await readOpenings(tx, world, card, latest.version) : {};
  return {
    ...rowShown(row),
    lastVersion: card.progress.lastVersion,
    rule: table.rule,
    signatures: signatures.filter((one) => one.version === card.progress.version),
    helpers: await helpersOn(asked, card.householdId, day),
    teamUnits: [...table.teamUnits],
    readiness: await readinessOf(tx, rules, card, now).then((ready) => ({
      ...ready,
      mustSees: [...ready.mustSees],
      archiveOpen: [...ready.archiveOpen],
    })),
    checklist: checklistOf(rules, card),
    findings: now.findings.map((one) => ({ ...one, note: explanationOf(one, now.household, explanationsOf(card)) })),
    versions: versions.map((one) => headOf(one, card, signatures)),
    events: card.events.map(({ action, at, byName, version, seat, note, detail }) => ({
      action,
      at,
      byName,
      version,
      seat,
      note,
      detail,
    })),
    changes: latest ? changesShown({ facts: latest.content.facts, openings }, now) : [],
  };
}

/** Everything about one card: where it stands, who has signed, what is wrong, what changed since the last version. */
export const getCardShown = query({
  name: "card.read",
  verb: "card.read",
  input: OneCard,
  run: (asked) => show(asked, asked.input.cardId),
});

/** The same, found by its household. */
export const getCardOfHousehold = query({
  name: "card.of-household",
  verb: "card.read",
  input: z.object({ householdId: HouseholdId }),
  run: (asked) => show(asked, CardId.parse(asked.input.householdId)),
});

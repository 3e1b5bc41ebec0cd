import type { HouseholdId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { findFinalVersions } from "#modules/card/index.ts";
import { findPostable, type Postable } from "#modules/registry/index.ts";
import type { PostingKind } from "#packs/schemas/posting.ts";
import type { Call } from "#platform/command.ts";
import type { ItemAsked } from "../domain/asked.ts";
import { factsOf, type PostableHousehold } from "../domain/facts.ts";
import type { PostingId } from "../domain/posting.ts";
import { no } from "../domain/refusals.ts";

/** The households a draft names, and which of them already hang on another posting of the kind. */
export type DraftRead = {
  households: ReadonlyMap<HouseholdId, { place: string; household: Postable }>;
  posted: { head: string; title: string } | null;
  /** For a posting about cards: the final version of each card that has one. */
  versions: ReadonlyMap<HouseholdId, number>;
};

type Asked = { postingId: PostingId; place: string; kind: PostingKind; items: readonly ItemAsked[] };

export async function readDraft(call: Call<unknown>, asked: Asked, verb = "posting.draft"): Promise<DraftRead> {
  const ids = asked.items.map((item) => item.householdId);
  const households = await findPostable(call, verb, ids);
  if (ids.length === 0) return { households, posted: null, versions: new Map() };
  const running = await call.tx
    .selectFrom("postingItem")
    .innerJoin("posting", (join) =>
      join.onRef("posting.id", "=", "postingItem.postingId").onRef("posting.countyCode", "=", "postingItem.countyCode"),
    )
    .select(["posting.title", "postingItem.householdId"])
    .where("postingItem.countyCode", "=", call.actor.countyCode)
    .where("posting.place", "=", asked.place)
    .where("posting.kind", "=", asked.kind)
    .where("posting.id", "!=", asked.postingId)
    .where("posting.state", "not in", ["closed", "taken-down", "withdrawn"])
    .where("postingItem.householdId", "in", ids)
    .executeTakeFirst();
  const household = running && households.get(running.householdId as HouseholdId)?.household;
  const facts = household && factsOf(asked.kind, household, { decidedOn: null, measures: [] });
  return {
    households,
    posted: running ? { title: running.title, head: facts?.headName ?? "" } : null,
    versions: await versionsFor(call, asked.kind, ids),
  };
}

/** A posting about cards stands on final versions: seven signatures under each. */
const versionsFor = async (
  { tx, actor }: Pick<Call<unknown>, "tx" | "actor">,
  kind: PostingKind,
  ids: readonly HouseholdId[],
): Promise<ReadonlyMap<HouseholdId, number>> =>
  kind === "card" ? findFinalVersions(tx, actor.countyCode, ids) : new Map();

/** Why these households cannot stand on this posting, or null. */
export function whyNotItems(asked: Asked, { households, posted, versions }: DraftRead): Refusal | null {
  const ids = asked.items.map((item) => item.householdId);
  if (new Set(ids).size !== ids.length) return no.twice({});
  const away = ids.filter((id) => households.get(id)?.place !== asked.place).length;
  if (away > 0) return no.elsewhere({ count: away });
  const headless = asked.items.filter((item) => {
    const found = households.get(item.householdId);
    return found && !factsOf(asked.kind, found.household, item);
  }).length;
  if (headless > 0) return no.noHead({ count: headless });
  if (posted) return no.alreadyPosted(posted);
  const bare = asked.kind === "measures" ? asked.items.filter((item) => item.measures.length === 0).length : 0;
  if (bare > 0) return no.noMeasures({ count: bare });
  if (asked.kind !== "card") return null;
  const unready = ids.filter((id) => !versions.has(id)).length;
  return unready > 0 ? no.cardNotFinal({ count: unready }) : null;
}

const NOBODY: PostableHousehold = { naturalVillage: null, householdType: null, povertyStatus: null, members: [] };

export const postable = (
  draft: Pick<DraftRead, "households">,
  item: Pick<ItemAsked, "householdId">,
): PostableHousehold => draft.households.get(item.householdId)?.household ?? NOBODY;

import type { Village } from "../../modules/card/fixtures/village.ts";
import { proveError } from "../../modules/card/server/prove-error.ts";
import { reportError } from "../../modules/card/server/report-error.ts";
import { household, person } from "../../modules/registry/domain/household.fixture.ts";
import { COUNTY, type County, id, VILLAGE } from "../county.ts";
import type { Aim } from "../routes.ts";

/** A card that seven people signed and that is proven wrong: an error report with its entries. */
export async function findError(
  county: County,
  village: Village,
): Promise<{ householdId: string; aim: Aim; secrets: string[] }> {
  const head = person("户主", "女", "1966-09-12", { id: id() as never, name: "司徒隐名", phone: "13955556666" });
  const one = household({ id: id() as never, place: VILLAGE as never, phone: "13977778888", members: [head] });
  await village.household(one);
  await village.toReview(one.id);
  await village.signAll(one.id);
  const inspector = county.as("supervisor", COUNTY, "督导员");
  const { errorId } = await reportError(
    { commandId: id(), cardId: one.id, version: 1, path: "year.farmland", shouldBe: 120, grounds: "密报丈量根据" },
    inspector,
  );
  const { entries } = await proveError({ commandId: id(), errorId, proof: "密报丈量证明" }, inspector);
  return {
    householdId: one.id,
    aim: { errorId, entryId: entries[0]?.id },
    secrets: ["司徒隐名", "13955556666", "13977778888", String(head.idNumber), "密报丈量根据", "密报丈量证明"],
  };
}

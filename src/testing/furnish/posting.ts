import type { HouseholdId } from "#kernel/ids.ts";
import { receiveObjection, visitorOf } from "#modules/disclosure/index.ts";
import { hang } from "../../modules/disclosure/testing/village.ts";
import { COUNTY, type County, id, VILLAGE } from "../county.ts";
import type { Aim } from "../routes.ts";

/** A posting that runs, with an objection that nobody has answered yet. */
export async function hangPosting(
  county: County,
  householdId: string,
): Promise<{ aim: Aim; unposted: string[]; posted: string[] }> {
  const title = "上街村监测对象公示（隐）";
  const postingId = await hang(county, [householdId as HouseholdId], { title });
  const { objectionId } = await receiveObjection(
    {
      commandId: id(),
      postingId,
      statement: "隐情：这户已经搬走，请核实。",
      complainant: "匿名隐者",
      phone: "13900008888",
    },
    { world: county.world, actor: visitorOf(COUNTY, VILLAGE) },
  );
  return { aim: { postingId, objectionId }, unposted: ["隐情", "匿名隐者", "13900008888"], posted: [title] };
}

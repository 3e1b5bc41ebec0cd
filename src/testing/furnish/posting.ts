import type { HouseholdId } from "#kernel/ids.ts";
import { storeFile } from "#modules/attachments/index.ts";
import { receiveObjection, visitorOf } from "#modules/disclosure/index.ts";
import { attachFile } from "../../modules/disclosure/server/attach-file.ts";
import { hang, settle } from "../../modules/disclosure/testing/village.ts";
import { COUNTY, type County, id, VILLAGE } from "../county.ts";
import type { Aim } from "../routes.ts";

/** A posting that runs, with an objection that nobody has answered yet. */
export async function hangPosting(
  county: County,
  householdId: string,
): Promise<{ aim: Aim; unposted: string[]; posted: string[] }> {
  const title = "上街村监测对象公示（隐）";
  const postingId = await hang(county, [householdId as HouseholdId], { title });
  const paper = `%PDF-1.4\n% ${id()}\n%%EOF\n`;
  const clerk = county.as("village-clerk", VILLAGE);
  const content = await county.world.files.put(Buffer.from(paper));
  const asked = { commandId: id(), name: "隐规划.pdf", place: VILLAGE, purpose: "posting", content };
  const { fileId } = await storeFile("posting")(asked, clerk);
  const draft = await hang(county, [await settle(county, "隐草户")], { until: "draft", title: "未公示的草稿" });
  await attachFile({ commandId: id(), postingId: draft, fileId }, clerk);
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
  return {
    aim: { postingId, objectionId },
    unposted: ["隐规划", "隐草户", "隐情", "匿名隐者", "13900008888"],
    posted: [title],
  };
}

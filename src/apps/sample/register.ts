import type { Stage } from "./act.ts";
import { idMaker } from "./id-maker.ts";
import { TOWNSHIPS, VILLAGES } from "./land.ts";
import { registerRows } from "./register-rows.ts";
import { withSlips, workbook } from "./workbook.ts";

const HOUSEHOLDS = 96;

/** Each township sends its workbook. Two are taken over; the third, with slips in it, waits for its clerk. */
export async function bringRegisters(stage: Stage): Promise<void> {
  const makeId = idMaker();
  for (const [i, township] of TOWNSHIPS.entries()) {
    const login =
      township.name === "石桥乡" ? "xiang-clerk" : `xiang-clerk-${township.name === "河口镇" ? "hkz" : "llx"}`;
    const villages = VILLAGES.filter((one) => one.township === township).map((one) => ({
      township: township.name,
      village: one.name,
    }));
    const clean = [
      ...registerRows({ seed: 4000 + i, villages, households: HOUSEHOLDS, from: i * HOUSEHOLDS + 1, makeId }),
    ];
    const waits = township.name === "柳林乡";
    const content = await workbook(waits ? withSlips(clean) : clean);
    const fileId = await stage.handIn(login, {
      name: `${township.name}信息采集表.xlsx`,
      place: township.code,
      purpose: "import",
      content,
    });
    const clerk = await stage.as(login);
    const { batchId } = await clerk.intake.start({ commandId: stage.id() as never, fileId: fileId as never });
    await stage.settle();
    if (waits) continue;
    await clerk.intake.accept({ commandId: stage.id() as never, batchId });
    await stage.settle();
  }
}

import type { Day } from "#kernel/day.ts";
import type { Caller } from "#platform/world.ts";
import { longDay } from "../domain/paper.ts";
import { printNote } from "./print-note.ts";
import { sitePress } from "./site-press.ts";

type Earned = {
  name: string;
  unit: string | null;
  title: string;
  heldOn: Day;
  hours: number;
  number: string;
  issuer: string;
};

/** 结业证书 for who took part in a training, as PDF/A. */
export async function certificatePdf(earned: Earned, by: Caller): Promise<File> {
  const { name, unit, title, heldOn, hours, number, issuer } = earned;
  const { pdf } = await sitePress().print({
    kind: "certificate",
    ...{ number, name, unit, issuer, issuedOn: longDay(heldOn) },
    body: `于${longDay(heldOn)}参加“${title}”，共 ${hours} 学时，学习期满，考勤合格，准予结业。特发此证。`,
    printed: printNote(by).printed,
  });
  return new File([pdf as Uint8Array<ArrayBuffer>], `结业证书-${number}.pdf`, { type: "application/pdf" });
}

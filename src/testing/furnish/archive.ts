import type { Village } from "../../modules/card/fixtures/village.ts";
import { keepPaper } from "../../modules/card/server/keep-paper.ts";
import { id, VILLAGE } from "../county.ts";
import type { Aim } from "../routes.ts";

/** The household's archive volume, with a scanned paper in it. */
export async function fillArchive(
  { clerk }: Village,
  cardId: string,
  fileId: string,
): Promise<{ aim: Aim; secrets: string[] }> {
  const of = { volume: "household", place: VILLAGE, cardId, item: "application" } as const;
  const { archiveItemId } = await keepPaper(
    { commandId: id(), ...of, title: "隐卷申请书", fileId, dated: "2026-02-20" },
    clerk,
  );
  return { aim: { archiveItemId }, secrets: ["隐卷申请书", archiveItemId] };
}

import { createHash } from "node:crypto";
import type { Day } from "#kernel/day.ts";
import type { Call } from "#platform/command.ts";
import type { Posting } from "./posting-store.ts";

/** The key under which the portal finds an objection: only who knows the number can make it. */
export const trackingKey = (trackingNo: string): Buffer => createHash("sha256").update(trackingNo).digest();

type Received = { trackingNo: string; receivedOn: Day; answerBy: Day | null };

export async function putObjectionOnPortal(
  { tx, actor }: Call<unknown>,
  posting: Posting,
  { trackingNo, receivedOn, answerBy }: Received,
): Promise<void> {
  const { id: postingId, title, place } = posting;
  await tx
    .insertInto("portalObjection")
    .values({
      countyCode: actor.countyCode,
      key: trackingKey(trackingNo),
      ...{ postingId, title, place, receivedOn, answerBy },
      finding: null,
      answer: null,
      answeredOn: null,
    })
    .execute();
}

export async function answerOnPortal(
  { tx, actor }: Call<unknown>,
  trackingNo: string,
  answer: { finding: string; answer: string; answeredOn: Day },
): Promise<void> {
  await tx
    .updateTable("portalObjection")
    .set(answer)
    .where("countyCode", "=", actor.countyCode)
    .where("key", "=", trackingKey(trackingNo))
    .execute();
}

import type { Day } from "#kernel/day.ts";
import { type Instant, msBetween } from "#kernel/instant.ts";
import { metresBetween } from "./fence.ts";
import { covers, type Half, type Span } from "./half-day.ts";

/** What a person may be asked about a day (dossier 6.3). Each is a question, never a verdict. */
export const QUESTION_KINDS = [
  "shared-device",
  "mock",
  "jump",
  "batch",
  "during-leave",
  "clock",
  "away-when-called",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

type Point = { latitude: number; longitude: number };
/** A sign-in as it is judged. `moment` is the device's time when it can be believed. */
export type Judged = {
  cadreId: string;
  day: Day;
  half: Half;
  moment: Instant;
  deviceId: string | null;
  counter: number | null;
  point: (Point & { mock: boolean }) | null;
  doubt: "late" | "ahead" | null;
};

export type QuestionRules = {
  sharedDeviceDays: number;
  jumpKm: number;
  jumpKmPerHour: number;
  batchPeople: number;
  batchSeconds: number;
};

export type Question = { kind: QuestionKind; facts: Record<string, string | number> };

const seconds = (one: Instant, other: Instant): number => Math.abs(msBetween(one, other)) / 1000;
const samePoint = (one: Point, other: Point): boolean =>
  one.latitude === other.latitude && one.longitude === other.longitude;

/** What is odd about a sign-in beside others: `own` are the person's, `others` those of the village and of the device. */
export function anomaliesOf(
  mine: Judged,
  own: readonly Judged[],
  others: readonly Judged[],
  leaves: readonly Span[],
  rules: QuestionRules,
): Question[] {
  const found: Question[] = [];
  const raise = (kind: QuestionKind, facts: Question["facts"] = {}) => void found.push({ kind, facts });

  const shared = new Set(
    others
      .filter((one) => mine.deviceId !== null && one.deviceId === mine.deviceId && one.cadreId !== mine.cadreId)
      .filter((one) => seconds(one.moment, mine.moment) <= (rules.sharedDeviceDays + 1) * 86_400)
      .map((one) => one.cadreId),
  );
  if (shared.size > 0) raise("shared-device", { people: shared.size });
  if (mine.point?.mock) raise("mock");

  const { point } = mine;
  if (point) {
    const jump = own
      .flatMap((one) =>
        one.point
          ? [{ km: metresBetween(one.point, point) / 1000, hours: seconds(one.moment, mine.moment) / 3600 }]
          : [],
      )
      .find(({ km, hours }) => km > rules.jumpKm && km > rules.jumpKmPerHour * hours);
    if (jump) raise("jump", { km: Math.round(jump.km), minutes: Math.round(jump.hours * 60) });
    const together = new Set(
      others
        .filter((one) => one.cadreId !== mine.cadreId && one.point !== null && samePoint(one.point, point))
        .filter((one) => seconds(one.moment, mine.moment) <= rules.batchSeconds)
        .map((one) => one.cadreId),
    );
    if (together.size + 1 >= rules.batchPeople) raise("batch", { people: together.size + 1 });
  }
  if (leaves.some((one) => covers(one, mine.day, mine.half))) raise("during-leave");
  if (mine.doubt) raise("clock", { doubt: mine.doubt });
  else if (outOfOrder(mine, own)) raise("clock", { doubt: "order" });
  return found;
}

/** On one device a later counter must not bear an earlier time: the clock was set in between. A minute is let pass. */
const outOfOrder = (mine: Judged, own: readonly Judged[]): boolean =>
  own.some(
    (one) =>
      one.deviceId !== null &&
      one.deviceId === mine.deviceId &&
      one.counter !== null &&
      mine.counter !== null &&
      one.counter !== mine.counter &&
      one.counter < mine.counter !== msBetween(one.moment, mine.moment) >= 0 &&
      seconds(one.moment, mine.moment) > 60,
  );

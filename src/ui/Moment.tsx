import { startOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { today } from "./Deadline.tsx";
import { useSay } from "./Speech.tsx";

const SHANGHAI_MS = 8 * 3_600_000;
const local = (at: string): string => new Date(Date.parse(at) + SHANGHAI_MS).toISOString();

/** `2026-11-22 10:42` in Asia/Shanghai, wherever the machine stands. */
export const formatMoment = (at: string): string => `${local(at).slice(0, 10)} ${local(at).slice(11, 16)}`;

/** From day to day: `2026-01-05 — 2028-01-05`; where it must break, it breaks behind the dash. */
export function DaySpan({ since, until }: { since: string; until: string }) {
  return (
    <>
      <span className="number">{since} —</span> <span className="number">{until}</span>
    </>
  );
}

/** A moment: `今天 10:42` when it was today, the day and hour otherwise. */
export function Moment({ at }: { at: Instant | string }) {
  const say = useSay();
  const isToday = Date.parse(at) >= Date.parse(startOf(today()));
  return (
    <time className="number" dateTime={at} title={formatMoment(at)}>
      {isToday ? say("ui.today-at", { time: local(at).slice(11, 16) }) : formatMoment(at)}
    </time>
  );
}

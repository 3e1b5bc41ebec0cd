import type { Day } from "#kernel/day.ts";
import { goneOn } from "#modules/attendance/contract.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useUnsent } from "../outbox/use-unsent.ts";
import { todayHere } from "../store/clock.ts";

/** Somebody on leave, or whose leave is over and not gone on with: the report of their return is one touch away. */
export function LeaveNote() {
  const { say } = useSpeech();
  const { beside } = useOpen();
  const unsent = useUnsent();
  const today = todayHere() as Day;
  const away = (beside.mine?.cases ?? []).filter(
    (one) =>
      one.kind === "leave" &&
      one.state === "approved" &&
      one.fromDay <= today &&
      !goneOn(one, today) &&
      !unsent("attendance.report-return", one.id),
  );
  return away.map((one) => (
    <a key={one.id} className={`wide ${one.toDay < today ? "needs-me" : ""}`} href={`#/return/${one.id}`}>
      {say(one.toDay < today ? "phone.leave-over" : "phone.leave-now", { day: one.toDay.slice(5) })}
    </a>
  ));
}

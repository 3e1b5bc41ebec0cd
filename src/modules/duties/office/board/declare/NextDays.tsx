import { addDays } from "#kernel/day.ts";
import { today } from "#ui/Deadline.tsx";
import { useSay } from "#ui/Speech.tsx";
import { DutyDeclaration, declarationOf, occurrencesDue } from "../../../contract.ts";
import type { DutyParts } from "./parts.ts";

const SHOWN = 4;

/** The next days it will be due, by the rules of the server: seen before it is declared. */
export function NextDays({ said, choices }: DutyParts) {
  const say = useSay();
  const read = DutyDeclaration.safeParse(
    declarationOf({ ...said, zh: said.zh.trim() || "—", posts: ["helper"], kinds: ["any"], count: 1 }),
  );
  if (!read.success || !choices) return null;
  const from = [today(), read.data.since].sort()[1] ?? today();
  const days = occurrencesDue(read.data, from, addDays(from, 800), choices.holidays).slice(0, SHOWN);
  return (
    <p className="soft" role="status">
      {days.length === 0
        ? say("duties.next.none")
        : say("duties.next", { days: days.map((one) => one.due).join("、") })}
      {days.some((one) => one.provisional) && ` ${say("duties.next.provisional")}`}
    </p>
  );
}

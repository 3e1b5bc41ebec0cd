import type { Worksheet } from "#modules/registry/contract.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { yuan } from "../households/shown.ts";

/** The line in force, and how far a head is above or below it. */
export function Margin({ line, margin }: Pick<Worksheet, "line" | "margin">) {
  const { say } = useSpeech();
  if (!line) return null;
  return (
    <>
      <div>
        <dt>{say("phone.line", { year: line.year })}</dt>
        <dd>{yuan(line.amountFen)}</dd>
      </div>
      {margin !== null && (
        <div className={margin < 0 ? "below" : ""}>
          <dt>{say(margin < 0 ? "phone.income.below" : "phone.income.above")}</dt>
          <dd>{yuan(Math.abs(margin))}</dd>
        </div>
      )}
    </>
  );
}

import type { IncomeLine } from "#modules/registry/contract.ts";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { yuan } from "../households/shown.ts";
import { type Draft, earlierAccount, incomeOf } from "./draft.ts";

type Props = { draft: Draft; nameOf: (item: string) => string; takeUp: (line: IncomeLine) => void };

/** Beside a new year's account the last one, to ask by: an item is taken up with its name, never with its amount. */
export function LastYear({ draft, nameOf, takeUp }: Props) {
  const { say } = useSpeech();
  const earlier = earlierAccount(draft);
  if (!earlier) return null;
  const there = new Set(incomeOf(draft).map((one) => one.item));
  return (
    <section aria-labelledby="last-year">
      <h2 id="last-year">{say("phone.income.last-year", { year: earlier.year })}</h2>
      <p className="faint">{say("phone.income.last-year-about", { year: draft.year })}</p>
      <ul className="rows flat">
        {earlier.income.map((line) => (
          <li key={line.id}>
            <strong>{nameOf(line.item)}</strong>
            <span>{yuan(line.amountFen)}</span>
            {!there.has(line.item) && (
              <Button
                kind="text"
                onClick={() => takeUp(line)}
                aria-label={`${say("phone.income.add")} ${nameOf(line.item)}`}
              >
                {say("phone.income.add")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

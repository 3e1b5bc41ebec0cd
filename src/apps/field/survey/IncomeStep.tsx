import { useState } from "react";
import { INCOME_ITEMS, type IncomeLine, worksheet } from "#modules/registry/contract.ts";
import type { IncomeChange } from "#modules/survey/contract.ts";
import { Button } from "#ui/Button.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { FindingNote } from "#ui/FindingNote.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { livingOf } from "../households/head-of.ts";
import { yuan } from "../households/shown.ts";
import { incomeOf, shownAccount } from "./draft.ts";
import { incomeFindings } from "./income-findings.ts";
import { LastYear } from "./LastYear.tsx";
import { Margin } from "./Margin.tsx";
import type { StepProps } from "./step.ts";
import { takenUp } from "./taken-up.ts";

/** The income account line by line, with totals that follow every figure. */
export function IncomeStep({ draft, change, findings }: StepProps) {
  const { say, language } = useSpeech();
  const [item, setItem] = useState("");
  const lines = incomeOf(draft);
  const sheet = worksheet(lines, livingOf(draft.shown.household).length, draft.shown.line as never);
  const { ofLine, ofAccount } = incomeFindings(findings, lines);
  const put = (value: IncomeLine | null, id: string) => {
    const known = draft.income.find((one) => (one.value ?? one.base)?.id === id);
    const base = known ? known.base : (shownAccount(draft).find((one) => one.id === id) ?? null);
    const others = draft.income.filter((one) => one !== known);
    change({ income: value === null && base === null ? others : [...others, { base, value }] });
  };
  const add = (item: string) => {
    const line = { id: newId(), item, amountFen: 0, explanation: null, proofFileIds: [], period: null };
    put(line as unknown as IncomeLine, line.id);
    setItem("");
  };
  const takeUp = async (line: IncomeLine) => {
    const taken = await takenUp(draft, line);
    const there = (one: IncomeChange) => one.value?.id === taken.value?.id;
    await change(({ income }) => (income.some(there) ? {} : { income: [...income, taken] }));
  };
  const nameOf = (code: string) => INCOME_ITEMS.find((one) => one.code === code)?.[language] ?? code;
  return (
    <>
      <LastYear draft={draft} nameOf={nameOf} takeUp={(line) => void takeUp(line)} />
      <ul className="rows flat">
        {lines.map((line) => (
          <li key={line.id} className="income">
            <label htmlFor={line.id}>{nameOf(line.item)}</label>
            <DecimalInput
              id={line.id}
              aria-describedby={ofLine.has(line.id) ? `${line.id}-says` : undefined}
              value={line.amountFen}
              scale={100}
              onChange={(amount) => put({ ...line, amountFen: (amount ?? 0) as IncomeLine["amountFen"] }, line.id)}
            />
            <Button
              kind="text"
              danger
              onClick={() => put(null, line.id)}
              aria-label={`${say("phone.income.remove")} ${nameOf(line.item)}`}
            >
              {say("phone.income.remove")}
            </Button>
            {ofLine.has(line.id) && (
              <div id={`${line.id}-says`} className="says">
                {ofLine.get(line.id)?.map((one) => (
                  <FindingNote key={one.rule} finding={one} />
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className="pair">
        <select aria-label={say("phone.income.item")} value={item} onChange={(event) => setItem(event.target.value)}>
          <option value="">{say("phone.income.item")}</option>
          {INCOME_ITEMS.filter((one) => one.parent !== null).map((one) => (
            <option key={one.code} value={one.code}>
              {one[language]}
            </option>
          ))}
        </select>
        <Button onClick={() => add(item)} disabled={item === ""}>
          {say("phone.income.add")}
        </Button>
      </div>
      {ofAccount.length > 0 && (
        <div className="says" role="status">
          {ofAccount.map((one) => (
            <FindingNote key={`${one.rule} ${one.field}`} finding={one} />
          ))}
        </div>
      )}
      <dl className="facts totals" aria-live="polite">
        <div>
          <dt>{say("phone.income.total")}</dt>
          <dd>{yuan(sheet.total)}</dd>
        </div>
        <div>
          <dt>{say("phone.income.cost")}</dt>
          <dd>{yuan(sheet.cost)}</dd>
        </div>
        <div>
          <dt>{say("phone.net")}</dt>
          <dd>{yuan(sheet.net)}</dd>
        </div>
        <div>
          <dt>{say("phone.per-head")}</dt>
          <dd>{sheet.perHead === null ? "—" : yuan(sheet.perHead)}</dd>
        </div>
        <Margin {...sheet} />
      </dl>
    </>
  );
}

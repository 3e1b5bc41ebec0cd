import { joined } from "#i18n/speak.ts";
import { findField, INCOME_ITEMS, valueIn, worksheet } from "#modules/registry/contract.ts";
import { scaleOf } from "#modules/registry/office/scales.ts";
import { Button } from "#ui/Button.tsx";
import { type Speech, useSpeech } from "#ui/Speech.tsx";
import { Words } from "../form/Words.tsx";
import { headOf, livingOf } from "../households/head-of.ts";
import { yuan } from "../households/shown.ts";
import { instantHere, todayHere } from "../store/clock.ts";
import { changesOf, incomeOf } from "./draft.ts";
import { RulesSay } from "./RulesSay.tsx";
import type { StepProps } from "./step.ts";

/** What is read to the family, in large letters: what has changed, what the year brought, and whether they agree. */
export function ReadBackStep({ draft, change, findings }: StepProps) {
  const speech = useSpeech();
  const { say, speak, language } = speech;
  const { household } = draft.shown;
  const changes = changesOf(draft);
  const people = livingOf(household);
  const account = incomeOf(draft);
  const { net, perHead } = worksheet(account, people.length, null);
  const set = (more: object, step = draft.step) =>
    change({
      step,
      day: draft.readBack ? draft.day : todayHere(),
      readBack: { at: instantHere(), agreed: true, remark: "", ...draft.readBack, ...more },
    });
  return (
    <>
      <div className="read-aloud">
        <p>{say("phone.read.who", { name: headOf(household)?.name ?? "", count: people.length })}</p>
        {changes.length + draft.income.length === 0 && <p>{say("phone.read.nothing-changed")}</p>}
        {changes.map((one) => (
          <p key={`${one.field}@${one.personId}`}>
            {household.members.find((each) => each.id === one.personId)?.name}{" "}
            {say("ui.lead", { word: speak(`field.${one.field}`) })}
            <strong>{shown(one.field, valueIn(language, findField(one.field)?.list, one.foundValue), speech)}</strong>
          </p>
        ))}
        {draft.income.map(({ base, value }) => {
          const line = value ?? base;
          const item = INCOME_ITEMS.find((one) => one.code === line?.item)?.[language] ?? "";
          return (
            <p key={line?.id}>
              {say("ui.lead", { word: item })}
              <strong>{value ? yuan(value.amountFen) : say("phone.income.removed")}</strong>
            </p>
          );
        })}
        <p>
          {account.length === 0
            ? say("phone.read.no-income", { year: draft.year })
            : say("phone.read.income", { year: draft.year, net: yuan(net) })}
        </p>
        {account.length > 0 && perHead !== null && <p>{say("phone.read.per-head", { amount: yuan(perHead) })}</p>}
      </div>
      <RulesSay findings={findings} />
      <h2>{say("phone.read.agree")}</h2>
      <Button kind="primary" size="large" onClick={() => set({ agreed: true }, draft.step + 1)}>
        {say("phone.read.yes")}
      </Button>
      <Button size="large" aria-pressed={draft.readBack?.agreed === false} onClick={() => set({ agreed: false })}>
        {say("phone.read.no")}
      </Button>
      {draft.readBack?.agreed === false && (
        <Words
          label={say("phone.read.remark")}
          id="remark"
          value={draft.readBack.remark}
          maxLength={500}
          onChange={(remark) => set({ remark })}
        />
      )}
    </>
  );
}

function shown(field: string, value: unknown, { say, language }: Speech): string {
  if (value === null || value === undefined) return "—";
  if (typeof value === "boolean") return say(value ? "ui.yes" : "ui.no");
  if (Array.isArray(value)) return joined(language, value);
  if (typeof value === "number") return String(value / scaleOf(findField(field)?.kind).scale);
  return String(value);
}

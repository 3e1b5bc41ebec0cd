import { findField } from "#modules/registry/contract.ts";
import { TextArea } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { headOf, livingOf } from "../households/head-of.ts";
import { yuan } from "../households/shown.ts";
import { changesOf, incomeOf } from "./draft.ts";
import type { StepProps } from "./step.ts";

/** What is read to the family, in large letters: what has changed, what the year brought, and whether they agree. */
export function ReadBackStep({ draft, change, findings }: StepProps) {
  const { say, speak } = useSpeech();
  const { household } = draft.shown;
  const changes = changesOf(draft);
  const net = incomeOf(draft).reduce(
    (sum, one) => sum + (one.item.startsWith("E") ? -1 : one.item.startsWith("M") ? 0 : 1) * one.amountFen,
    0,
  );
  const set = (more: object) =>
    change({ readBack: { at: new Date().toISOString(), agreed: true, remark: "", ...draft.readBack, ...more } });
  const blocked = findings.filter((one) => one.severity === "block");
  return (
    <>
      <div className="read-aloud">
        <p>{say("phone.read.who", { name: headOf(household)?.name ?? "", count: livingOf(household).length })}</p>
        {changes.length === 0 && <p>{say("phone.read.nothing-changed")}</p>}
        {changes.map((one) => (
          <p key={`${one.field}@${one.personId}`}>
            {household.members.find((each) => each.id === one.personId)?.name} {speak(`field.${one.field}`)}：
            <strong>{shown(one.field, one.foundValue, say)}</strong>
          </p>
        ))}
        <p>{say("phone.read.income", { year: draft.year, net: yuan(net) })}</p>
      </div>
      {blocked.length > 0 && <p className="note">{say("phone.read.rules", { count: blocked.length })}</p>}
      <fieldset className="big-choice">
        <legend>{say("phone.read.agree")}</legend>
        <label className={draft.readBack?.agreed === true ? "on" : ""}>
          <input
            type="radio"
            name="agree"
            checked={draft.readBack?.agreed === true}
            onChange={() => set({ agreed: true })}
          />
          {say("phone.read.yes")}
        </label>
        <label className={draft.readBack?.agreed === false ? "on" : ""}>
          <input
            type="radio"
            name="agree"
            checked={draft.readBack?.agreed === false}
            onChange={() => set({ agreed: false })}
          />
          {say("phone.read.no")}
        </label>
      </fieldset>
      {draft.readBack && (
        <>
          <label htmlFor="remark">{say("phone.read.remark")}</label>
          <TextArea
            id="remark"
            value={draft.readBack.remark}
            maxLength={500}
            onChange={(event) => set({ remark: event.target.value })}
          />
        </>
      )}
    </>
  );
}

function shown(field: string, value: unknown, say: ReturnType<typeof useSpeech>["say"]): string {
  if (value === null || value === undefined) return "—";
  if (typeof value === "boolean") return say(value ? "ui.yes" : "ui.no");
  if (Array.isArray(value)) return value.join("、");
  const kind = findField(field)?.kind;
  if (typeof value === "number")
    return String(
      kind === "area" || kind === "houseArea" || kind === "money"
        ? value / 100
        : kind === "distance"
          ? value / 1000
          : value,
    );
  return String(value);
}

import type { FileId } from "#kernel/ids.ts";
import { fen } from "#kernel/money.ts";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { findIncomeItem, INCOME_ITEMS, type IncomeLine } from "../../contract.ts";
import styles from "./EditIncome.module.css";
import { PeriodFields } from "./PeriodFields.tsx";

type Props = {
  year: number;
  line: IncomeLine;
  place: string;
  onChange: (line: IncomeLine) => void;
  onRemove: () => void;
};

/** Deeper items stand further in; a sum may also be entered at a higher one when no more is known. */
const INDENT = "\u3000";
const depthOf = (code: string): number => Math.max(0, Math.ceil((code.length - 1) / 2));

/** One line of the account: what for, how much, over which days, how that is known, and the paper that proves it. */
export function IncomeLineFields({ year, line, place, onChange, onRemove }: Props) {
  const { say, language } = useSpeech();
  const nameOf = (code: string | null): string => {
    const item = code === null ? undefined : findIncomeItem(code);
    return item ? (language === "zh" ? item.zh : item.en) : "";
  };
  const options = INCOME_ITEMS.map((item) => ({
    value: item.code,
    label: INDENT.repeat(depthOf(item.code)) + nameOf(item.code),
  }));
  return (
    <div className={styles.line}>
      <Field label={say("registry.income.item")}>
        {(given) => (
          <Choice
            {...given}
            mayBeEmpty={false}
            value={line.item}
            options={options}
            onChange={(item) => onChange({ ...line, item: item ?? line.item })}
          />
        )}
      </Field>
      <Field label={say("registry.income.amount")}>
        {(given) => (
          <DecimalInput
            {...given}
            scale={100}
            value={line.amountFen}
            onChange={(amount) => onChange({ ...line, amountFen: fen(amount ?? 0) })}
          />
        )}
      </Field>
      <Field label={say("registry.income.explanation")}>
        {(given) => (
          <Input
            {...given}
            value={line.explanation ?? ""}
            maxLength={500}
            onChange={(event) => onChange({ ...line, explanation: event.target.value || null })}
          />
        )}
      </Field>
      <Button kind="text" onClick={onRemove} aria-label={say("registry.income-remove", { item: nameOf(line.item) })}>
        ×
      </Button>
      <PeriodFields year={year} period={line.period} onChange={(period) => onChange({ ...line, period })} />
      <div className={styles.proof}>
        <ProofFiles
          purpose="proof"
          place={place}
          label={say("registry.proof")}
          files={line.proofFileIds.map((fileId, i) => ({ fileId, name: say("registry.proof-no", { no: i + 1 }) }))}
          onChange={(files) => onChange({ ...line, proofFileIds: files.map((one) => one.fileId as FileId) })}
        />
      </div>
    </div>
  );
}

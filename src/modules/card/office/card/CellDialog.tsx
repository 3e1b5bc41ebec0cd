import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { KindValue } from "#ui/KindValue.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { CardId, ComparisonShown } from "../../contract.ts";
import { Verdict } from "../../domain/comparison.ts";
import { useCards } from "../api.ts";
import { kindOf, labelled } from "../word-of.ts";
import styles from "./Comparison.module.css";
import { SourceValue } from "./SourceValue.tsx";

type Row = ComparisonShown["rows"][number];
type Props = { cardId: string; row: Row; source: string; onClose: () => void };

/** One cell: what this paper says of this fact; and, when they differ, which of the two is right and why. */
export function CellDialog({ cardId, row, source, onClose }: Props) {
  const { say, speak, language } = useSpeech();
  const cards = useCards();
  const cell = row.cells.find((one) => one.source === source);
  const [verdict, setVerdict] = useState<Verdict>(cell?.verdict ?? "same");
  const [value, setValue] = useState<unknown>(cell?.value ?? null);
  const [note, setNote] = useState(cell?.note ?? "");
  const [right, setRight] = useState<"card" | "source" | null>(null);
  const put = useCommand(cards.putComparison, { onDone: onClose });
  const resolve = useCommand(cards.resolveMismatch, { onDone: onClose });
  const differs = cell?.state === "mismatch" || cell?.state === "register-to-correct";
  const save = () =>
    void put.run({
      cardId: cardId as CardId,
      cells: [
        {
          path: row.path,
          source,
          verdict,
          sourceValue: (verdict === "differs" ? value : null) as never,
          note: note.trim() || null,
        },
      ],
    });
  return (
    <Dialog
      open
      drawer
      width="narrow"
      title={row.label[language]}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          {differs && right ? (
            <Button
              kind="primary"
              disabled={!note.trim()}
              loading={resolve.busy}
              onClick={() =>
                void resolve.run({ cardId: cardId as CardId, path: row.path, source, right, note: note.trim() })
              }
            >
              {say("cards.settle")}
            </Button>
          ) : (
            <Button
              kind="primary"
              disabled={(verdict === "absent" && !note.trim()) || (verdict === "differs" && value === null)}
              loading={put.busy}
              onClick={save}
            >
              {say("ui.save")}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <FactSheet
          facts={[
            {
              key: "card",
              name: say("cards.on-card"),
              value: <KindValue kind={kindOf(row.path)} value={labelled(row.path, row.value, language)} />,
              wide: true,
            },
          ]}
        />
        <Field label={say("cards.verdict")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={verdict}
              options={Verdict.options.map((one) => ({ value: one, label: speak(`verdict.${one}`) }))}
              onChange={(next) => setVerdict((next ?? "same") as Verdict)}
            />
          )}
        </Field>
        {verdict === "differs" && (
          <Field label={say("cards.source-value")} required>
            {(given) => <SourceValue given={given} path={row.path} value={value} onChange={setValue} />}
          </Field>
        )}
        {differs && (
          <Field label={say("cards.which-right")} hint={say("cards.which-right.hint")}>
            {(given) => (
              <Choice
                {...given}
                value={right}
                options={(["card", "source"] as const).map((one) => ({ value: one, label: say(`cards.right.${one}`) }))}
                onChange={(next) => setRight(next as "card" | "source" | null)}
              />
            )}
          </Field>
        )}
        <Field label={say("cards.note")} required={verdict === "absent" || right !== null}>
          {(given) => (
            <TextArea
              {...given}
              rows={2}
              maxLength={300}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <RefusalNote trouble={put.trouble ?? resolve.trouble} />
      </div>
    </Dialog>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { KindValue } from "#ui/KindValue.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay, useWhyNot } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { ComparisonShown } from "../../contract.ts";
import { useCards } from "../api.ts";
import { kindOf, labelled } from "../word-of.ts";
import { CellDialog } from "./CellDialog.tsx";
import styles from "./Comparison.module.css";

type Row = ComparisonShown["rows"][number];
type At = { row: Row; source: string };

/** The six-way comparison: each fact beside each paper that carries it; a difference becomes a problem to settle. */
export function ComparisonPage() {
  const { say, language } = useSpeech();
  const cards = useCards();
  const cardId = usePathPart("cardId");
  const found = useQuery(cards.comparison.queryOptions({ input: { cardId } }));
  const whyNot = useWhyNot();
  const mayCompare = useMay("card.prepare");
  const [at, setAt] = useState<At | null>(null);
  const put = useCommand(cards.putComparison);
  const data = found.data;
  const same = (source: string) => {
    const open = (data?.rows ?? []).filter((row) => row.sources.includes(source) && isOpen(row, source));
    if (open.length > 0)
      void put.run({ cardId, cells: open.map((row) => ({ path: row.path, source, verdict: "same" as const })) });
  };
  return (
    <Screen
      title={say("cards.comparison")}
      wide
      above={<To to={`/cards/${cardId}`}>{say("cards.back-to-card")}</To>}
      below={data && say("cards.comparison-progress", { ...data.progress })}
      actions={<Slot name="comparison" id={cardId} may={(verb) => whyNot(verb) === null} />}
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : put.trouble} />
      {data?.rows.length === 0 && <EmptyState title={say("cards.comparison-none")} />}
      {data && data.rows.length > 0 && (
        <ScrollFrame label={say("cards.comparison")}>
          <table className={styles.matrix} aria-label={say("cards.comparison")}>
            <thead>
              <tr>
                <th scope="col">{say("ui.diff.field")}</th>
                <th scope="col">{say("cards.on-card")}</th>
                {data.sources.map((source) => (
                  <th key={source.key} scope="col">
                    {source[language]}
                    {mayCompare && (
                      <Button kind="link" size="small" disabled={put.busy} onClick={() => same(source.key)}>
                        {say("cards.rest-same")}
                      </Button>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.path}>
                  <th scope="row">{row.label[language]}</th>
                  <td>
                    <KindValue kind={kindOf(row.path)} value={labelled(row.path, row.value, language)} />
                  </td>
                  {data.sources.map((source) => (
                    <td key={source.key}>
                      {row.sources.includes(source.key) ? (
                        <Cell
                          row={row}
                          source={source.key}
                          name={`${row.label[language]} · ${source[language]}`}
                          onOpen={mayCompare ? () => setAt({ row, source: source.key }) : undefined}
                        />
                      ) : (
                        <span className={styles.none} aria-hidden="true" />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {at && <CellDialog cardId={cardId} row={at.row} source={at.source} onClose={() => setAt(null)} />}
    </Screen>
  );
}

const isOpen = (row: Row, source: string): boolean => {
  const cell = row.cells.find((one) => one.source === source);
  return !cell || cell.state === "empty" || cell.state === "stale";
};

const SIGN = {
  empty: "○",
  same: "✓",
  absent: "–",
  stale: "↻",
  mismatch: "≠",
  "register-to-correct": "!",
  settled: "✓",
};

type CellProps = { row: Row; source: string; name: string; onOpen: (() => void) | undefined };

function Cell({ row, source, name, onOpen }: CellProps) {
  const { say, speak } = useSpeech();
  const state = row.cells.find((one) => one.source === source)?.state ?? "empty";
  const word = speak(`cell.${state}`);
  return (
    <button
      type="button"
      className={`${styles.cell} ${styles[state]}`}
      aria-label={say("ui.lead", { word: name }) + word}
      title={word}
      disabled={!onOpen}
      onClick={onOpen}
    >
      <span aria-hidden="true">{SIGN[state]}</span>
    </button>
  );
}

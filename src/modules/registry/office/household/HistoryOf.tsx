import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Language } from "#kernel/actor.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { KindValue } from "#ui/KindValue.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Timeline } from "#ui/Timeline.tsx";
import { findField, type HistoryEntry, INCOME_ITEMS, labelIn, labelsIn, reasonIn } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import styles from "./HouseholdSide.module.css";

type Props = {
  householdId: string;
  /** Whose changes, by the name in the household; null: everybody's. */
  of: string | null;
  /** What stands above the list: whose changes to show. */
  choice?: ReactNode;
};

/** What was changed in a household, newest first; or what was changed of one of its people. */
export function HistoryOf({ householdId, of, choice }: Props) {
  const { say } = useSpeech();
  const history = useQuery(useRegistry().history.queryOptions({ input: { householdId } }));
  const shown = (history.data ?? [])
    .map((one) => (of === null ? one : { ...one, what: one.what.filter((change) => change.of === of) }))
    .filter((one) => of === null || one.what.length > 0);
  return (
    <Section title={say("registry.history")}>
      {history.data && shown.length === 0 && <EmptyState title={say("registry.history-none")} />}
      {choice && <div className={styles.choice}>{choice}</div>}
      <Timeline entries={shown.map(useEntry())} />
    </Section>
  );
}

/** One change of the past in words: what, by whom, why, and every field before and after. */
function useEntry() {
  const { say, speak, has, language } = useSpeech();
  return (entry: HistoryEntry, i: number) => ({
    key: `${entry.at} ${i}`,
    at: entry.at,
    what:
      entry.command && has(`command.${entry.command}`) ? speak(`command.${entry.command}`) : say("registry.changed-it"),
    who: entry.by,
    detail: (
      <div className={styles.detail}>
        {entry.reason && <p>{reasonIn(language, entry.reason)}</p>}
        <ul>
          {entry.what.slice(0, FIRST).map((one) => (
            <Change key={`${one.path} ${one.of}`} one={one} />
          ))}
        </ul>
        {entry.what.length > FIRST && (
          <details>
            <summary>{say("registry.and-more", { count: entry.what.length - FIRST })}</summary>
            <ul>
              {entry.what.slice(FIRST).map((one) => (
                <Change key={`${one.path} ${one.of}`} one={one} />
              ))}
            </ul>
          </details>
        )}
      </div>
    ),
  });
}

const FIRST = 6;

/** One field: whose, what, from which value to which. */
function Change({ one }: { one: HistoryEntry["what"][number] }) {
  const { say, speak, has } = useSpeech();
  const field = speak(has(`field.${one.path}`) ? `field.${one.path}` : `registry.of.${one.path}`);
  return (
    <li>
      {one.of && `${one.of} `}
      {say("registry.changed-field", { field })}
      {one.before !== null && (
        <del>
          <PastValue path={one.path} value={one.before} />
        </del>
      )}{" "}
      {one.after !== null && (
        <ins>
          <PastValue path={one.path} value={one.after} />
        </ins>
      )}
    </li>
  );
}

/** Kinds that are stored as numbers or truths, none of them sealed: shown with their unit, as on the sheet. */
const MEASURED = ["boolean", "money", "area", "houseArea", "distance", "months"];

function PastValue({ path, value }: { path: string; value: string }) {
  const { language } = useSpeech();
  const kind = findField(path)?.kind ?? "text";
  if (!MEASURED.includes(kind)) return inWords(language, path, value);
  return <KindValue kind={kind} value={kind === "boolean" ? value === "true" : Number(value)} />;
}

/** A value of the past in the reader's language: who somebody was or how they left, an item of income, labels of a list. */
function inWords(language: Language, path: string, value: string): string {
  if (language === "zh") return value;
  if (path === "member") return reasonIn(language, labelIn(language, "relation", value));
  if (path === "income") {
    const item = INCOME_ITEMS.find((one) => value.startsWith(`${one.zh} `));
    return item ? value.replace(item.zh, item.en) : value;
  }
  return labelsIn(language, findField(path)?.list, value);
}

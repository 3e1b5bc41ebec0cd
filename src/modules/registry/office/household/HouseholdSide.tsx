import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAddressState } from "#ui/Address.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Field } from "#ui/Field.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Timeline } from "#ui/Timeline.tsx";
import type { HistoryEntry, HouseholdShown } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { Helpers } from "./Helpers.tsx";
import styles from "./HouseholdSide.module.css";

/** At the side: who helps, which day is shown, and what happened. */
export function HouseholdSide({ page }: { page: HouseholdShown }) {
  const { say } = useSpeech();
  const whyNot = useWhyNot();
  const registry = useRegistry();
  const [{ asOf }, setAddress] = useAddressState<{ asOf?: string; year?: string }>();
  const { id } = page.household;
  const history = useQuery(registry.history.queryOptions({ input: { householdId: id } }));
  const [of, setOf] = useState<string | null>(null);
  const names = page.household.members.flatMap((one) => one.name ?? []);
  const shown = (history.data ?? [])
    .map((one) => (of === null ? one : { ...one, what: one.what.filter((change) => change.of === of) }))
    .filter((one) => of === null || one.what.length > 0);
  return (
    <>
      <Helpers page={page} />
      <Section title={say("registry.look-back")}>
        <div className={styles.look}>
          <Field label={say("registry.as-of-day")}>
            {(given) => (
              <DayInput
                {...given}
                value={asOf ?? null}
                max={today()}
                onChange={(on) => setAddress({ asOf: on ?? undefined })}
              />
            )}
          </Field>
          {page.years.length > 1 && (
            <Field label={say("registry.year")}>
              {(given) => (
                <Choice
                  {...given}
                  mayBeEmpty={false}
                  value={String(page.household.year.year)}
                  options={page.years.map((one) => ({ value: String(one), label: String(one) }))}
                  onChange={(year) => setAddress({ year: year ?? undefined })}
                />
              )}
            </Field>
          )}
        </div>
      </Section>
      <Section title={say("registry.history")}>
        {history.data?.length === 0 && <EmptyState title={say("registry.history-none")} />}
        {names.length > 1 && (
          <Choice
            aria-label={say("registry.history-of")}
            value={of}
            emptyWord={say("registry.history-all")}
            options={names.map((name) => ({ value: name, label: name }))}
            onChange={setOf}
          />
        )}
        <Timeline entries={shown.map(useEntry())} />
      </Section>
      <Slot name="household-side" id={id} may={(verb) => whyNot(verb) === null} />
    </>
  );
}

/** One change of the past in words: what, by whom, why, and every field before and after. */
function useEntry() {
  const { say, speak, has } = useSpeech();
  return (entry: HistoryEntry, i: number) => ({
    key: `${entry.at} ${i}`,
    at: entry.at,
    what:
      entry.command && has(`command.${entry.command}`) ? speak(`command.${entry.command}`) : say("registry.changed-it"),
    who: entry.by,
    detail: (
      <div className={styles.detail}>
        {entry.reason && <p>{entry.reason}</p>}
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
  const { speak, has } = useSpeech();
  return (
    <li>
      {one.of && `${one.of} `}
      {has(`field.${one.path}`) ? speak(`field.${one.path}`) : speak(`registry.of.${one.path}`)}：
      {one.before !== null && <del>{one.before}</del>} {one.after !== null && <ins>{one.after}</ins>}
    </li>
  );
}

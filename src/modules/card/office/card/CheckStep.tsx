import { useId } from "react";
import { canonical } from "#kernel/canonical.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { To } from "#ui/Address.tsx";
import { FindingNote } from "#ui/FindingNote.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import type { CardShown } from "../../contract.ts";
import { isAnswered } from "../../domain/gates.ts";
import { useCards } from "../api.ts";
import { whyNotAction } from "../table-of.ts";
import styles from "./CardPage.module.css";

type Warning = CardShown["findings"][number];

/** A warning as it was found: what was typed about one amount is not offered for another. */
const keyOf = ({ rule, field, facts }: Warning): string => canonical({ rule, field, facts });

type Tick = { key: string; ok: boolean; note: string | null };

/** Checking: no blocking finding, every warning explained, the six sources compared, every point of the checklist ticked. */
export function CheckStep({ card }: { card: CardShown }) {
  const { say, language } = useSpeech();
  const actor = useActor();
  const start = card.checklist.map(({ key, ok, note }) => ({ key, ok, note }));
  const draft = useDraft<Tick[]>(`card.${card.id}.checklist`, start);
  const step = useCommand(useCards().takeStep, {
    onDone: () => {
      draft.forget();
      told.forget();
    },
  });
  const sections = [...new Set(card.checklist.map((one) => one.section[language]))];
  const tickOf = (key: string): Tick => draft.value.find((one) => one.key === key) ?? { key, ok: false, note: null };
  const ticks = card.checklist.map(({ key }) => tickOf(key));
  const put = (key: string, part: Partial<Tick>) =>
    draft.set(ticks.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const open = ticks.filter((one) => !isAnswered(one)).length;
  const { readiness } = card;
  const warnings = card.findings.filter((one) => one.severity === "warn");
  const told = useDraft<Record<string, string>>(
    `card.${card.id}.warnings`,
    Object.fromEntries(warnings.map((one) => [keyOf(one), one.note ?? ""])),
  );
  const notes = warnings.flatMap((one) => {
    const note = told.value[keyOf(one)]?.trim();
    return note ? [{ rule: one.rule, field: one.field, note }] : [];
  });
  const unexplained = warnings.length - notes.length;
  const ready = { ...card, readiness: { ...readiness, checklistOpen: open, unexplained } };
  return (
    <section className={styles.next} aria-label={say("cards.next")}>
      <p>{say("cards.check-lead")}</p>
      <ul className={styles.gates}>
        <Gate
          done={readiness.blocks === 0}
          word={
            readiness.blocks === 0 ? say("cards.gate.no-blocks") : say("cards.gate.blocks", { count: readiness.blocks })
          }
        />
        <Gate
          done={readiness.uncompared === 0 && readiness.mismatches === 0}
          word={
            readiness.uncompared + readiness.mismatches === 0
              ? say("cards.gate.compared")
              : say("cards.gate.comparison", { open: readiness.uncompared, differ: readiness.mismatches })
          }
          to={`/cards/${card.id}/comparison`}
        />
        {warnings.length > 0 && (
          <Gate
            done={unexplained === 0}
            word={unexplained === 0 ? say("cards.gate.explained") : say("cards.gate.warnings", { count: unexplained })}
          />
        )}
        <Gate done={open === 0} word={open === 0 ? say("cards.gate.listed") : say("cards.gate.checklist", { open })} />
      </ul>
      {warnings.length > 0 && (
        <fieldset className={styles.ticks}>
          <legend>
            <strong>{say("cards.warnings")}</strong> <span className="soft">{say("cards.warnings-lead")}</span>
          </legend>
          {warnings.map((one) => (
            <div key={keyOf(one)} className={styles.warning}>
              <FindingNote finding={one} />
              <Input
                value={told.value[keyOf(one)] ?? ""}
                maxLength={300}
                placeholder={say("cards.warning-note")}
                aria-label={say("cards.warning-note")}
                onChange={(event) => told.set({ ...told.value, [keyOf(one)]: event.target.value })}
              />
            </div>
          ))}
        </fieldset>
      )}
      {sections.map((section) => (
        <fieldset key={section} className={styles.ticks}>
          <legend>
            <strong>{section}</strong>
          </legend>
          {card.checklist
            .filter((one) => one.section[language] === section)
            .map((one) => (
              <Point
                key={one.key}
                words={one.check[language]}
                tick={tickOf(one.key)}
                put={(part) => put(one.key, part)}
              />
            ))}
        </fieldset>
      ))}
      <div className={styles.do}>
        <ActButton
          kind="primary"
          whyNot={whyNotAction(ready, "check", actor)}
          loading={step.busy}
          onClick={() => void step.run({ cardId: card.id, action: "check", checklist: ticks, warnings: notes })}
        >
          {say("cards.check")}
        </ActButton>
      </div>
      <RefusalNote trouble={step.trouble} />
    </section>
  );
}

/** A point that holds, or does not apply and says why. */
function Point({ words, tick, put }: { words: string; tick: Tick; put: (part: Partial<Tick>) => void }) {
  const { say } = useSpeech();
  const id = useId();
  return (
    <div className={styles.tick}>
      <input type="checkbox" id={id} checked={tick.ok} onChange={(event) => put({ ok: event.target.checked })} />
      <label htmlFor={id}>{words}</label>
      {!tick.ok && (
        <div className={styles.more}>
          <Input
            value={tick.note ?? ""}
            maxLength={300}
            placeholder={say("cards.not-applicable")}
            aria-label={say("cards.not-applicable-of", { name: words })}
            onChange={(event) => put({ note: event.target.value || null })}
          />
        </div>
      )}
    </div>
  );
}

function Gate({ done, word, to }: { done: boolean; word: string; to?: string }) {
  const { say } = useSpeech();
  return (
    <li className={styles.gate}>
      <StateChip tone={done ? "done" : "attention"} word={say(done ? "cards.gate.open" : "cards.gate.shut")} />
      {to ? <To to={to}>{word}</To> : <span>{word}</span>}
    </li>
  );
}

import { ActButton } from "#ui/ActButton.tsx";
import { To } from "#ui/Address.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import type { CardShown } from "../../contract.ts";
import { useCards } from "../api.ts";
import { whyNotAction } from "../table-of.ts";
import styles from "./CardPage.module.css";

type Tick = { key: string; ok: boolean; note: string | null };

/** Checking: no blocking finding, the six sources compared, every point of the checklist ticked. */
export function CheckStep({ card }: { card: CardShown }) {
  const { say, language } = useSpeech();
  const actor = useActor();
  const start = card.checklist.map(({ key, ok, note }) => ({ key, ok, note }));
  const draft = useDraft<Tick[]>(`card.${card.id}.checklist`, start);
  const step = useCommand(useCards().takeStep, { onDone: draft.forget });
  const open = draft.value.filter((one) => !one.ok).length;
  const { readiness } = card;
  const ready = { ...card, readiness: { ...readiness, checklistOpen: open } };
  const sections = [...new Set(card.checklist.map((one) => one.section[language]))];
  const isOk = (key: string): boolean => draft.value.find((one) => one.key === key)?.ok ?? false;
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
        <Gate done={open === 0} word={open === 0 ? say("cards.gate.listed") : say("cards.gate.checklist", { open })} />
      </ul>
      {sections.map((section) => (
        <fieldset key={section} className={styles.ticks}>
          <legend>
            <strong>{section}</strong>
          </legend>
          {card.checklist
            .filter((one) => one.section[language] === section)
            .map((one) => (
              <label key={one.key} className={styles.tick}>
                <input
                  type="checkbox"
                  checked={isOk(one.key)}
                  onChange={(event) =>
                    draft.set(
                      draft.value.map((tick) => (tick.key === one.key ? { ...tick, ok: event.target.checked } : tick)),
                    )
                  }
                />
                <span>{one.check[language]}</span>
              </label>
            ))}
        </fieldset>
      ))}
      <div className={styles.do}>
        <ActButton
          kind="primary"
          whyNot={whyNotAction(ready, "check", actor)}
          loading={step.busy}
          onClick={() => void step.run({ cardId: card.id, action: "check", checklist: draft.value })}
        >
          {say("cards.check")}
        </ActButton>
      </div>
      <RefusalNote trouble={step.trouble} />
    </section>
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

import { useState } from "react";
import type { FileId } from "#kernel/ids.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Input } from "#ui/Input.tsx";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import type { CardShown } from "../../contract.ts";
import type { MustSee } from "../../domain/gates.ts";
import { useCards } from "../api.ts";
import { whyNotAction } from "../table-of.ts";
import styles from "./CardPage.module.css";

type Tick = { key: string; seen: boolean; evidence: string | null; exception: string | null };

/** What must be seen at the house (四个必到): each ticked with its photo, or excused with a reason. */
export function RecordStep({ card }: { card: CardShown }) {
  const { say, language } = useSpeech();
  const actor = useActor();
  const start = card.readiness.mustSees.map(({ key, seen, evidence, exception }) => ({
    key,
    seen,
    evidence,
    exception,
  }));
  const draft = useDraft<Tick[]>(`card.${card.id}.must-sees`, start);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const step = useCommand(useCards().takeStep, { onDone: draft.forget });
  const put = (key: string, part: Partial<Tick>) =>
    draft.set(draft.value.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const mustSees: MustSee[] = card.readiness.mustSees.map((one) => ({
    ...one,
    ...draft.value.find((tick) => tick.key === one.key),
  }));
  const ready = { ...card, readiness: { ...card.readiness, mustSees } };
  return (
    <section className={styles.next} aria-label={say("cards.next")}>
      <p>{say("cards.record-lead")}</p>
      <ul className={styles.ticks}>
        {mustSees.map((one) => (
          <li key={one.key} className={styles.tick}>
            <input
              type="checkbox"
              id={`see-${one.key}`}
              checked={one.seen}
              onChange={(event) => put(one.key, { seen: event.target.checked })}
            />
            <label htmlFor={`see-${one.key}`}>{one.name[language]}</label>
            <div className={styles.more}>
              {one.seen ? (
                <ProofFiles
                  purpose="return-paper"
                  place={card.place}
                  label={say("cards.evidence")}
                  files={one.evidence ? [{ fileId: one.evidence, name: names[one.key] ?? say("cards.evidence") }] : []}
                  onChange={(files) => {
                    const last = files.at(-1);
                    setNames({ ...names, [one.key]: last?.name ?? "" });
                    put(one.key, { evidence: last?.fileId ?? null });
                  }}
                />
              ) : (
                <Input
                  value={one.exception ?? ""}
                  maxLength={300}
                  placeholder={say("cards.exception")}
                  aria-label={say("cards.exception-of", { name: one.name })}
                  onChange={(event) => put(one.key, { exception: event.target.value || null })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.do}>
        <ActButton
          kind="primary"
          whyNot={whyNotAction(ready, "record", actor)}
          loading={step.busy}
          onClick={() =>
            void step.run({
              cardId: card.id,
              action: "record",
              mustSees: draft.value.map((one) => ({ ...one, evidence: one.evidence as FileId | null })),
            })
          }
        >
          {say("cards.record")}
        </ActButton>
      </div>
      <RefusalNote trouble={step.trouble} />
    </section>
  );
}

import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { To } from "#ui/Address.tsx";
import { Moment } from "#ui/Moment.tsx";
import { PersonChip } from "#ui/PersonChip.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { useActor, useWhyNot } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import type { ErrorShown } from "../../contract.ts";
import { fieldIdOf } from "../../domain/facts.ts";
import { type ErrorState, whyNotDecide } from "../../domain/liability.ts";
import { wordOf } from "../word-of.ts";
import { DecideDialog, ProveDialog, RejectDialog } from "./ErrorDialogs.tsx";
import styles from "./ErrorReport.module.css";
import { HearDialog } from "./HearDialog.tsx";

const TONE: Readonly<Record<ErrorState, Tone>> = {
  reported: "attention",
  rejected: "quiet",
  proven: "trouble",
  decided: "done",
};

/** One error: what was signed and what is right, who proved it, and an equal entry for each of the seven. */
export function ErrorReport({ error }: { error: ErrorShown }) {
  const { say, speak, has, language } = useSpeech();
  const named = `field.${fieldIdOf(error.path)}`;
  const label = language === "zh" || !has(named) ? error.label : speak(named);
  const actor = useActor();
  const whyNot = useWhyNot();
  const [dialog, setDialog] = useState<"prove" | "reject" | "decide" | null>(null);
  const [hearing, setHearing] = useState<string | null>(null);
  const close = () => setDialog(null);
  const word = (value: unknown) => wordOf(error.path, value, language) ?? say("ui.missing");
  const noProof = whyNot("error.prove", error.place);
  const noDecision = whyNot("responsibility.decide", error.place) ?? whyNotDecide(error.state, error.entries, actor);
  return (
    <article className={styles.error} aria-label={`${error.headName} · ${label}`}>
      <header className={styles.head}>
        <h2>
          {error.headName} · {label}
        </h2>
        <StateChip tone={TONE[error.state]} word={speak(`cards.error-state.${error.state}`)} />
        <span className="soft">
          <PlaceName code={error.place} from="township" /> · {speak(`cards.error-kind.${error.kind}`)} ·{" "}
          <To to={`/cards/${error.cardId}/versions/${error.version}`}>
            {say("cards.version-no", { version: error.version })}
          </To>
        </span>
      </header>
      <p className={styles.values}>
        {say("cards.signed-said")} <del>{word(error.said)}</del>　{say("cards.should-be")}{" "}
        <ins>{word(error.shouldBe)}</ins>
      </p>
      <p>
        <span className="faint">{say("ui.lead", { word: say("cards.grounds") })}</span>
        {error.grounds}{" "}
        <span className="faint">
          {error.reportedName} <Moment at={error.reportedAt} />
        </span>
      </p>
      {error.proof && (
        <p>
          <span className="faint">{say("ui.lead", { word: say("cards.proof") })}</span>
          {error.proof} <span className="faint">{error.provenName}</span>
        </p>
      )}
      {error.outcome && (
        <p>
          <span className="faint">{say("ui.lead", { word: say("cards.outcome") })}</span>
          {error.outcome} {error.documentNo && `〔${error.documentNo}〕`}
        </p>
      )}
      {error.alsoIn.length > 0 && <p className="soft">{say("cards.also-in", { versions: error.alsoIn.join("、") })}</p>}
      {error.entries.length > 0 && (
        <ol className={styles.entries}>
          {error.entries.map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <PersonChip name={entry.name} post={speak(`post.${entry.post}`)} />
              <span className="faint number">{entry.share}</span>
              <StateChip
                tone={entry.state === "open" ? "attention" : "done"}
                word={speak(`cards.entry-state.${entry.state}`)}
              />
              {entry.statement && <span className={styles.statement}>{entry.statement}</span>}
              {entry.state === "open" && !whyNot("error.prove", error.place) && (
                <ActButton size="small" onClick={() => setHearing(entry.id)}>
                  {say("cards.hear")}
                </ActButton>
              )}
            </li>
          ))}
        </ol>
      )}
      <div className={styles.actions}>
        {error.state === "reported" && (
          <>
            <ActButton kind="primary" whyNot={noProof} onClick={() => setDialog("prove")}>
              {say("cards.prove")}
            </ActButton>
            <ActButton whyNot={noProof} onClick={() => setDialog("reject")}>
              {say("cards.reject")}
            </ActButton>
          </>
        )}
        {error.state === "proven" && (
          <ActButton kind="primary" whyNot={noDecision} onClick={() => setDialog("decide")}>
            {say("cards.decide")}
          </ActButton>
        )}
      </div>
      {dialog === "prove" && <ProveDialog error={error} onClose={close} />}
      {dialog === "reject" && <RejectDialog error={error} onClose={close} />}
      {dialog === "decide" && <DecideDialog error={error} onClose={close} />}
      {hearing && <HearDialog entryId={hearing} onClose={() => setHearing(null)} />}
    </article>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay, useWhyNot } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { Seats } from "#ui/Seats.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { VersionDiff } from "#ui/VersionDiff.tsx";
import { useCards } from "../api.ts";
import { ReportErrorDialog } from "../errors/ReportErrorDialog.tsx";
import { Sheet } from "../Sheet.tsx";
import { seatsOf } from "../seats.ts";
import { wordOf } from "../word-of.ts";
import styles from "./CardPage.module.css";

/** One frozen version as it was signed: the sheet, its hash, its signatures, and what differs from another version. */
export function VersionPage() {
  const { say, language } = useSpeech();
  const cards = useCards();
  const cardId = usePathPart("cardId");
  const version = Number(usePathPart("version"));
  const [{ from }, setAddress] = useAddressState<{ from?: string }>();
  const [reporting, setReporting] = useState(false);
  const whyNot = useWhyNot();
  const mayReport = useMay("error.report");
  const found = useQuery(cards.version.queryOptions({ input: { cardId, version } }));
  const differences = useQuery({
    ...cards.diff.queryOptions({ input: { cardId, from: Number(from), to: version } }),
    enabled: Boolean(from),
  });
  if (!found.data)
    return (
      <Screen title={say(found.error ? "cards.title" : "ui.loading")}>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  const one = found.data;
  const whole = one.signatures.length >= one.needed && one.needed > 0;
  const earlier = Array.from({ length: version - 1 }, (_, i) => String(i + 1));
  return (
    <Screen
      title={say("cards.version-no", { version })}
      above={<To to={`/cards/${cardId}`}>{say("cards.back-to-card")}</To>}
      below={
        <>
          <StateChip
            tone={one.inForce ? "done" : "quiet"}
            word={say(one.inForce ? "cards.in-force" : "cards.voided")}
          />
          <span>
            <Moment at={one.frozenAt} /> {one.frozenByName}
          </span>
          <span className={styles.hash}>SHA-256 {one.hash}</span>
        </>
      }
      actions={
        <>
          {whole && mayReport && <Button onClick={() => setReporting(true)}>{say("cards.report-error")}</Button>}
          <Slot name="card-version" id={`${cardId}/${version}`} may={(verb) => whyNot(verb) === null} />
        </>
      }
    >
      <Section title={say("cards.signatures")}>
        <div className={styles.sheet}>
          <Seats names seats={seatsOf(language, one.rule.seats, one.signatures, [])} />
        </div>
      </Section>
      {earlier.length > 0 && (
        <Section
          title={say("cards.compare-versions")}
          actions={
            <Choice
              aria-label={say("cards.compare-with")}
              value={from ?? null}
              emptyWord={say("cards.compare-with")}
              options={earlier.map((no) => ({ value: no, label: say("cards.version-no", { version: no }) }))}
              onChange={(no) => setAddress({ from: no ?? undefined })}
            />
          }
        >
          {differences.data && (
            <VersionDiff
              differences={differences.data.map((change) => ({
                key: change.path,
                field: change.label[language],
                before: wordOf(change.path, change.before, language),
                after: wordOf(change.path, change.after, language),
              }))}
            />
          )}
        </Section>
      )}
      <Sheet version={one} />
      {reporting && <ReportErrorDialog version={one} onClose={() => setReporting(false)} />}
    </Screen>
  );
}

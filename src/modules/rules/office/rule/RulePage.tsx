import { useQuery } from "@tanstack/react-query";
import { sourceIn } from "#packs/sources-zh.ts";
import { To, useAddressState, usePathPart } from "#ui/Address.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { Field } from "#ui/Field.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useRules } from "../api.ts";
import { RuleMarks } from "../RuleMarks.tsx";
import { ShowWords } from "../words/ShowWords.tsx";
import { useTelling } from "../words/use-telling.ts";
import { wordsOf } from "../words/words.ts";
import { RuleActions } from "./RuleActions.tsx";
import { RuleHistory } from "./RuleHistory.tsx";
import styles from "./RulePage.module.css";

/** One rule: what holds on a day and since when, what the packs say, and everything the county has changed. */
export function RulePage() {
  const { say, speak, language } = useSpeech();
  const ruleId = usePathPart("ruleId");
  const [{ on }, setAddress] = useAddressState<{ on?: string }>();
  const input = { ruleId, ...(on && { on: on as never }) };
  const found = useQuery(useRules().read.queryOptions({ input }));
  const telling = useTelling();
  const rule = found.data;
  const back = <To to="/rules">{say("rules.title")}</To>;
  if (!rule)
    return (
      <Screen title={say("rules.title")} above={back}>
        {found.error ? (
          <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />
        ) : (
          <p className="faint">{say("ui.loading")}</p>
        )}
      </Screen>
    );
  const day = on ?? today();
  const holding = rule.overrides.find(
    (one) => one.state !== "withdrawn" && one.since <= day && (one.until === null || day < one.until),
  );
  const show = (value: unknown) => <ShowWords words={wordsOf(telling, rule.id, value)} />;
  const from = (name: string) => (name === "county" ? say("rules.county") : speak(`rules.pack.${name}`));
  return (
    <Screen
      title={rule.title[language]}
      above={back}
      below={<RuleMarks rule={rule} />}
      actions={<RuleActions rule={rule} />}
      side={
        <>
          <div className="no-print">
            <Field label={say("rules.on-day")}>
              {(given) => (
                <DayInput
                  {...given}
                  value={day}
                  onChange={(next) => setAddress({ on: next && next !== today() ? next : undefined })}
                />
              )}
            </Field>
          </div>
          <div className={styles.history}>
            <Section title={say("rules.history")}>
              <RuleHistory rule={rule} telling={telling} />
            </Section>
          </div>
        </>
      }
    >
      {on && <p className={styles.past}>{say(on < today() ? "rules.of-day-past" : "rules.of-day-to-come", { on })}</p>}
      <Section title={say("rules.in-force")}>
        <div className={styles.value}>{show(rule.inForce.value)}</div>
      </Section>
      <FactSheet
        facts={[
          { key: "from", name: say("rules.from"), value: from(rule.inForce.from) },
          { key: "since", name: say("rules.since"), value: holding?.since ?? say("rules.always") },
          ...(holding?.until ? [{ key: "until", name: say("rules.until"), value: holding.until }] : []),
          {
            key: "source",
            name: holding ? say("rules.document") : say("rules.source"),
            value: sourceIn(rule.inForce.source, language),
            wide: true,
          },
        ]}
      />
      {rule.overridden && (
        <div className={styles.base}>
          <Section title={say("rules.base")} note={from(rule.base.from)}>
            <div className={styles.value}>{show(rule.base.value)}</div>
            <p className={styles.source}>{sourceIn(rule.base.source, language)}</p>
          </Section>
        </div>
      )}
    </Screen>
  );
}

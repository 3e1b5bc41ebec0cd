import { useMemo, useState } from "react";
import { addDays } from "#kernel/day.ts";
import { type Refusal, refusal } from "#kernel/refusal.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { To, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useKept } from "#ui/use-draft.ts";
import { type RuleDetail, whyNotOverride } from "../../contract.ts";
import { useRules } from "../api.ts";
import { useTelling } from "../words/use-telling.ts";
import { wordsOf } from "../words/words.ts";
import styles from "./Edit.module.css";
import { overridesOf } from "./overrides-of.ts";
import { Preview } from "./Preview.tsx";
import { problemsOf } from "./problems.ts";
import { type Schema, tidy } from "./schema.ts";
import { useAllOverrides } from "./use-all-overrides.ts";
import { useChoices } from "./use-choices.ts";
import { ValueField } from "./ValueField.tsx";

const notYet = {
  wrong: refusal<{ count: number }>("rules.problem.some", 422),
  document: refusal("rules.problem.document", 422),
};

const NO_WORDS = { documentNo: "", reason: "" };

/** The form of one rule; the button says why not, by the same function that refuses on the server. */
export function EditForm({ rule, reread }: { rule: RuleDetail; reread: () => void }) {
  const { say, speak, language } = useSpeech();
  const actor = useActor();
  const telling = useTelling();
  const choices = useChoices(telling);
  const go = useGo();
  const tell = useTell();
  const draft = `rule.${rule.id}.${rule.inForce.version}`;
  const [value, setValue, forgetValue] = useKept<unknown>(draft, rule.inForce.value);
  const [words, setWords, forgetWords] = useKept(`${draft}.basis`, NO_WORDS);
  const [since, setSince] = useState<string>(addDays(today(), 1));
  const { documentNo, reason } = words;
  const schema = rule.schema as Schema;
  const tidied = useMemo(() => tidy(schema, value), [schema, value]);
  const problems = useMemo(() => problemsOf(schema, tidied), [schema, tidied]);
  const all = useAllOverrides();
  const asked = {
    ruleId: rule.id,
    value: tidied,
    since: since as never,
    documentNo: documentNo.trim(),
    insteadOf: rule.inForce.version,
  };
  const whyNot: Refusal | null =
    problems.length > 0
      ? notYet.wrong({ count: problems.length })
      : asked.documentNo.length < 3
        ? notYet.document({})
        : whyNotOverride(overridesOf(all), asked, actor, today());
  const save = useCommand(useRules().override, {
    onDone: () => {
      forgetValue();
      forgetWords();
      tell(say("rules.saved", { since }));
      go(`/rules/${rule.id}`);
    },
  });
  return (
    <div className={styles.columns}>
      <div>
        <Section title={say("rules.value")} note={say("rules.value.note")}>
          <div className={styles.sheet}>
            <ValueField
              name={rule.id}
              label={rule.title[language]}
              schema={schema}
              value={value}
              path=""
              problems={problems}
              telling={telling}
              choices={choices}
              onChange={setValue}
            />
          </div>
        </Section>
        <Section title={say("rules.basis")}>
          <div className={styles.sheet}>
            <FieldGrid>
              <Field label={say("rules.since")} required hint={say("rules.since.hint")}>
                {(given) => (
                  <DayInput {...given} value={since} min={today()} onChange={(day) => setSince(day ?? today())} />
                )}
              </Field>
              <Field label={say("rules.document")} required hint={say("rules.document.hint")}>
                {(given) => (
                  <Input
                    {...given}
                    value={documentNo}
                    onChange={(event) => setWords({ ...words, documentNo: event.target.value })}
                  />
                )}
              </Field>
              <Field label={say("rules.reason")} wide>
                {(given) => (
                  <TextArea
                    {...given}
                    rows={3}
                    value={reason}
                    onChange={(event) => setWords({ ...words, reason: event.target.value })}
                  />
                )}
              </Field>
            </FieldGrid>
          </div>
        </Section>
      </div>
      <div className={styles.beside}>
        <Section title={say("rules.preview")} note={say("rules.preview.note", { since })}>
          <div className={styles.sheet}>
            <Preview before={wordsOf(telling, rule.id, rule.inForce.value)} after={wordsOf(telling, rule.id, tidied)} />
          </div>
        </Section>
        {whyNot && <p className={styles.reason}>{speak(whyNot.code, whyNot.facts)}</p>}
        <RefusalNote trouble={save.trouble} />
        {save.trouble?.kind === "refused" && save.trouble.code === "rules.changed-meanwhile" && (
          <Button onClick={reread}>{say("rules.reread")}</Button>
        )}
        <div className={styles.actions}>
          <To to={`/rules/${rule.id}`}>
            <Button tabIndex={-1}>{say("ui.cancel")}</Button>
          </To>
          <ActButton
            kind="primary"
            whyNot={whyNot}
            loading={save.busy}
            onClick={() => void save.run({ ...asked, value: tidied as never, reason: reason.trim() })}
          >
            {say("rules.save")}
          </ActButton>
        </div>
      </div>
    </div>
  );
}

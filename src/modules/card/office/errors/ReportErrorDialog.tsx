import { useState } from "react";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { VersionShown } from "../../contract.ts";
import { ERROR_KINDS, type ErrorKind } from "../../domain/liability.ts";
import { useCards } from "../api.ts";
import styles from "../card/Comparison.module.css";
import { SourceValue } from "../card/SourceValue.tsx";
import { wordOf } from "../word-of.ts";

/** A wrong fact on a signed version: which one, what it really was, and how that is known. */
export function ReportErrorDialog({ version, onClose }: { version: VersionShown; onClose: () => void }) {
  const { say, speak, language } = useSpeech();
  const tell = useTell();
  const go = useGo();
  const [path, setPath] = useState<string | null>(null);
  const [kind, setKind] = useState<ErrorKind>("wrong-fact");
  const [value, setValue] = useState<unknown>(null);
  const [grounds, setGrounds] = useState("");
  const report = useCommand(useCards().reportError, {
    onDone: () => {
      tell(say("cards.error-reported"));
      go("/errors");
    },
  });
  const fact = version.facts.find((one) => one.path === path);
  return (
    <Dialog
      open
      drawer
      title={say("cards.report-error")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!path || !grounds.trim()}
            loading={report.busy}
            onClick={() =>
              path &&
              void report.run({
                cardId: version.cardId,
                version: version.version,
                path,
                kind,
                shouldBe: value as never,
                grounds: grounds.trim(),
              })
            }
          >
            {say("cards.report-do")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className="soft">{say("cards.report-lead")}</p>
        <Field label={say("cards.error-kind")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={kind}
              options={ERROR_KINDS.map((one) => ({ value: one, label: speak(`cards.error-kind.${one}`) }))}
              onChange={(next) => setKind((next ?? "wrong-fact") as ErrorKind)}
            />
          )}
        </Field>
        <Field label={say("cards.error-field")} required>
          {(given) => (
            <Choice
              {...given}
              value={path}
              options={version.facts.map((one) => ({ value: one.path, label: one.label[language] }))}
              onChange={(next) => {
                setPath(next);
                setValue(null);
              }}
            />
          )}
        </Field>
        {fact && (
          <>
            <p>
              {say("cards.signed-said")} <strong>{wordOf(fact.path, fact.value, language) ?? say("ui.missing")}</strong>
            </p>
            <Field label={say("cards.should-be")}>
              {(given) => <SourceValue given={given} path={fact.path} value={value} onChange={setValue} />}
            </Field>
          </>
        )}
        <Field label={say("cards.grounds")} required hint={say("cards.grounds.hint")}>
          {(given) => (
            <TextArea
              {...given}
              rows={3}
              maxLength={500}
              value={grounds}
              onChange={(event) => setGrounds(event.target.value)}
            />
          )}
        </Field>
        <RefusalNote trouble={report.trouble} />
      </div>
    </Dialog>
  );
}

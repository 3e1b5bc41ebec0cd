import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import { ObjectionFinding, type ObjectionShown } from "../../contract.ts";
import { useDisclosure } from "../api.ts";
import { useScan } from "../draft/use-stop-words.ts";
import { ObjectionStanding } from "../list/AllObjections.tsx";
import styles from "../office.module.css";

/** One objection with what was said, for those who answer it. */
export function ObjectionPage() {
  const { say, speak } = useSpeech();
  const objectionId = usePathPart("objectionId");
  const found = useQuery(useDisclosure().objection.queryOptions({ input: { objectionId: objectionId as never } }));
  if (!found.data)
    return (
      <Screen title={say(found.error ? "objection.title" : "ui.loading")}>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  const one = found.data;
  return (
    <Screen
      title={say("objection.against", { title: one.postingTitle })}
      above={
        <>
          <To to="/postings?tab=objections">{say("objection.title")}</To> ·{" "}
          <PlaceName code={one.place} from="township" />
        </>
      }
      below={<ObjectionStanding row={one} />}
      actions={
        <To to={`/postings/${one.postingId}`}>
          <Button>{say("objection.to-posting")}</Button>
        </To>
      }
    >
      <Section title={say("objection.statement")} note={say("objection.sealed-note")}>
        <p className={styles.statement}>{one.statement}</p>
      </Section>
      <div className={styles.facts}>
        <FactSheet
          facts={[
            { key: "channel", name: say("objection.channel"), value: speak(`objection.channel.${one.channel}`) },
            { key: "received", name: say("objection.received-on"), value: one.receivedOn },
            { key: "name", name: say("objection.complainant"), value: one.complainant },
            { key: "phone", name: say("objection.phone"), value: one.phone },
            { key: "number", name: say("objection.tracking-no"), value: one.trackingNo },
            ...(one.receivedBy ? [{ key: "by", name: say("objection.entered-by"), value: one.receivedBy }] : []),
          ]}
        />
      </div>
      {one.answer ? <Answered one={one} /> : <Answer one={one} />}
    </Screen>
  );
}

function Answered({ one }: { one: ObjectionShown }) {
  const { say } = useSpeech();
  return (
    <Section title={say("objection.answer")}>
      <p className={styles.statement}>{one.answer}</p>
      <p className="faint">{say("objection.by", { name: one.answeredBy ?? "", day: one.answeredOn ?? "" })}</p>
    </Section>
  );
}

function Answer({ one }: { one: ObjectionShown }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const scan = useScan();
  const [finding, setFinding] = useState<ObjectionFinding | null>(null);
  const answer = useDraft(`objection.${one.id}`, "");
  const send = useCommand(useDisclosure().answerObjection, {
    onDone: () => {
      answer.forget();
      tell(say("objection.sent"));
    },
  });
  const found = scan(answer.value, "answer");
  return (
    <Section title={say("objection.answer-it")}>
      <div className={`${styles.sheet} ${styles.form}`}>
        <Field label={say("objection.finding")} required>
          {(given) => (
            <Choice
              {...given}
              value={finding}
              options={ObjectionFinding.options.map((value) => ({ value, label: speak(`objection.finding.${value}`) }))}
              onChange={(value) => setFinding(value as ObjectionFinding | null)}
            />
          )}
        </Field>
        <Field label={say("objection.answer")} required hint={say("objection.answer.hint")} findings={found}>
          {(given) => (
            <TextArea
              {...given}
              rows={5}
              maxLength={2_000}
              value={answer.value}
              onChange={(event) => answer.set(event.target.value)}
            />
          )}
        </Field>
        <div className={styles.do}>
          <Button
            kind="primary"
            disabled={!finding || answer.value.trim().length < 5 || found.length > 0}
            loading={send.busy}
            onClick={() => finding && void send.run({ objectionId: one.id, finding, answer: answer.value.trim() })}
          >
            {say("objection.send")}
          </Button>
        </div>
        <RefusalNote trouble={send.trouble} />
      </div>
    </Section>
  );
}

import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { To } from "#ui/Address.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { PostingShown } from "../../contract.ts";
import { ObjectionStanding } from "../list/AllObjections.tsx";
import styles from "../office.module.css";
import { RecordObjectionDialog } from "./RecordObjectionDialog.tsx";

/** What is said against this posting. The words themselves are behind the link, for those who answer. */
export function ObjectionsOfPosting({ posting }: { posting: PostingShown }) {
  const { say, speak } = useSpeech();
  const whyNot = useWhyNot();
  const [recording, setRecording] = useState(false);
  const open = posting.state === "posted" || posting.state === "ended";
  return (
    <Section
      title={say("objection.title")}
      actions={
        open && (
          <ActButton whyNot={whyNot("objection.record", posting.place)} onClick={() => setRecording(true)}>
            {say("objection.record")}
          </ActButton>
        )
      }
    >
      {posting.objections.length === 0 && <p className="soft">{say("objection.none")}</p>}
      <div className={styles.objections}>
        {posting.objections.map((one) => (
          <article key={one.id} className={styles.objection}>
            <p className={styles.do}>
              <ObjectionStanding row={one} />
              <span>{speak(`objection.channel.${one.channel}`)}</span>
              <span className="number">{say("objection.received", { day: one.receivedOn })}</span>
              {whyNot("objection.answer", posting.place) === null && (
                <To to={`/objections/${one.id}`}>{say(one.finding ? "objection.see" : "objection.answer-it")}</To>
              )}
            </p>
            {one.answer && <p className={styles.text}>{one.answer}</p>}
            {one.answeredBy && (
              <p className="faint">{say("objection.by", { name: one.answeredBy, day: one.answeredOn ?? "" })}</p>
            )}
          </article>
        ))}
      </div>
      {recording && <RecordObjectionDialog posting={posting} onClose={() => setRecording(false)} />}
    </Section>
  );
}

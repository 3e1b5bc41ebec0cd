import { useState } from "react";
import { joined } from "#i18n/speak.ts";
import { isRuleId, RULES } from "#packs/index.ts";
import { To } from "#ui/Address.tsx";
import { FileDrop } from "#ui/FileDrop.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Timeline } from "#ui/Timeline.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { upload } from "#ui/upload.ts";
import { useCommand } from "#ui/use-command.ts";
import type { PostingShown } from "../../contract.ts";
import { useDisclosure } from "../api.ts";
import styles from "../office.module.css";
import { whyNotTake } from "./refused.ts";

/** What happened, the photograph of the board, and the rules this posting follows. */
export function PostingSide({ posting }: { posting: PostingShown }) {
  const { say, speak } = useSpeech();
  const steps = [...posting.steps].reverse();
  return (
    <>
      <Section title={say("posting.steps")}>
        <Timeline
          entries={steps.map((step, i) => ({
            key: `${step.at} ${steps.length - i}`,
            at: step.at,
            what: speak(`posting.action.${step.action}`),
            who: step.byName,
            detail: step.note,
          }))}
        />
      </Section>
      {posting.postedOn && <Photo posting={posting} />}
      <RulesUsed posting={posting} />
    </>
  );
}

/** The rules in force on the day of posting, by name; the value it was posted under stays, whatever the county decides later. */
function RulesUsed({ posting }: { posting: PostingShown }) {
  const { say, speak, language } = useSpeech();
  const described = (value: unknown): string => {
    if (typeof value === "object" && value !== null && "days" in value) {
      const { days, unit } = value as { days: number; unit: "calendar" | "working" };
      return say(`posting.days.${unit}`, { days });
    }
    if (Array.isArray(value))
      return joined(
        language,
        value.map((field) => speak(`posting.field.${field}`)),
      );
    return speak(`posting.value.${value}`);
  };
  if (posting.rules.length === 0) return null;
  return (
    <Section title={say("posting.rules-used")}>
      <ul className={styles.rules}>
        {posting.rules.map(({ rule, value }) => (
          <li key={rule}>
            <To to={`/rules/${rule}`}>{isRuleId(rule) ? RULES[rule].title[language] : rule}</To>
            <br />
            <span className="soft">{described(value)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Photo({ posting }: { posting: PostingShown }) {
  const { say } = useSpeech();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [sending, setSending] = useState(false);
  const photograph = useCommand(useDisclosure().photograph);
  const send = async (file: File) => {
    setSending(true);
    setTrouble(null);
    try {
      const { fileId } = await upload(file, { purpose: "board-photo", place: posting.place });
      await photograph.run({ postingId: posting.id, photoFileId: fileId as never });
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setSending(false);
    }
  };
  const may = whyNotTake(posting, "photograph") === null;
  if (!may && !posting.photoFileId) return null;
  return (
    <Section title={say("posting.photo")}>
      {posting.photoFileId && (
        <a href={`/api/files/${posting.photoFileId}`} target="_blank" rel="noreferrer">
          <img src={`/api/files/${posting.photoFileId}`} alt={say("posting.photo")} style={{ maxInlineSize: "100%" }} />
        </a>
      )}
      {may && (
        <FileDrop
          title={say("posting.action.photograph")}
          accept="image/jpeg,image/png,image/webp"
          disabled={sending || photograph.busy}
          onFile={(file) => void send(file)}
        />
      )}
      <RefusalNote trouble={trouble ?? photograph.trouble} />
    </Section>
  );
}

import { type FormEvent, useState } from "react";
import type { Day } from "#kernel/day.ts";
import type { FileId } from "#kernel/ids.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { CardId, VolumeShown } from "../../contract.ts";
import { whyNotTakeOut } from "../../domain/archive.ts";
import { useCards } from "../api.ts";
import styles from "../card/CardPage.module.css";

/** A scanned paper goes into the volume under one of its headings. */
export function KeepPaper({ volume, cardId }: { volume: VolumeShown; cardId: CardId | null }) {
  const { say, language } = useSpeech();
  const keep = useCommand(useCards().keepPaper);
  const barred = useWhyNot()("card.prepare", volume.place) ?? whyNotTakeOut(volume.volume, volume.locked !== null);
  const [item, setItem] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [dated, setDated] = useState<string>(today());
  const [files, setFiles] = useState<{ fileId: string; name: string }[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!item || barred) return;
    const done = await keep.run({
      volume: volume.volume,
      place: volume.place,
      cardId,
      item,
      title: title.trim(),
      fileId: (files[0]?.fileId ?? null) as FileId | null,
      dated: dated as Day,
    });
    if (done) {
      setTitle("");
      setFiles([]);
    }
  };
  const lines = volume.classes.flatMap((one) => one.lines);
  return (
    <Section title={say("cards.keep-paper")}>
      <form className={`${styles.sheet} ${styles.stack}`} onSubmit={submit}>
        <FieldGrid>
          <Field label={say("cards.paper-kind")} required>
            {(given) => (
              <Choice
                {...given}
                value={item}
                options={lines.map((line) => ({ value: line.key, label: line[language] }))}
                onChange={setItem}
              />
            )}
          </Field>
          <Field label={say("cards.paper-title")} required>
            {(given) => <Input {...given} value={title} onChange={(event) => setTitle(event.target.value)} />}
          </Field>
          <Field label={say("cards.paper-dated")} required>
            {(given) => <DayInput {...given} value={dated} onChange={(on) => setDated(on ?? "")} />}
          </Field>
        </FieldGrid>
        <ProofFiles
          purpose="archive"
          place={volume.place}
          label={say("cards.paper-file")}
          files={files}
          onChange={setFiles}
        />
        <ActButton
          type="submit"
          kind="primary"
          whyNot={barred}
          disabled={!item || !title.trim() || !dated}
          loading={keep.busy}
        >
          {say("cards.keep")}
        </ActButton>
        <RefusalNote trouble={keep.trouble} />
      </form>
    </Section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Day } from "#kernel/day.ts";
import type { FileId } from "#kernel/ids.ts";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay, useWhyNot } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { CardId, VolumeShown } from "../contract.ts";
import { VOLUMES, type Volume } from "../domain/archive.ts";
import { useCards } from "./api.ts";
import styles from "./card/CardPage.module.css";

type Asked = { volume?: string; place?: string; card?: string };

/** The archive: household, village and township volumes, four classes each, with what is there and what is missing. */
export function Archive() {
  const { say, speak, language } = useSpeech();
  const [{ volume: asked, place, card }, setAddress] = useAddressState<Asked>();
  const whyNot = useWhyNot();
  const volume = VOLUMES.find((one) => one === asked) ?? "village";
  const fits = place !== undefined && (volume === "township" ? place.length === 9 : place.length === 12);
  const found = useQuery({
    ...useCards().volume.queryOptions({
      input: { volume, place: place ?? "", ...(card && { cardId: card as CardId }) },
    }),
    enabled: fits && (volume !== "household" || Boolean(card)),
  });
  return (
    <Screen
      title={say("cards.archive")}
      above={card && <To to={`/cards/${card}`}>{say("cards.back-to-card")}</To>}
      below={fits && place && <PlaceName code={place} from="township" />}
    >
      {!card && (
        <Section title={say("cards.archive-which")}>
          <FieldGrid>
            <Field label={say("cards.volume")}>
              {(given) => (
                <Choice
                  {...given}
                  mayBeEmpty={false}
                  value={volume}
                  options={VOLUMES.filter((one) => one !== "household").map((one) => ({
                    value: one,
                    label: speak(`volume.${one}`),
                  }))}
                  onChange={(next) => setAddress({ volume: next ?? undefined })}
                />
              )}
            </Field>
          </FieldGrid>
          <PlacePicker value={place} onChange={(next) => setAddress({ place: next })} />
        </Section>
      )}
      {found.error && <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />}
      {found.data && (
        <>
          <p>
            {say("cards.volume-progress", { present: found.data.present, required: found.data.required })}{" "}
            {found.data.locked && (
              <StateChip tone="done" word={say("cards.volume-locked", { name: found.data.locked.name })} />
            )}
          </p>
          {found.data.classes.map((one) => (
            <Section key={one.key} title={one[language]}>
              <ul className={styles.sheet}>
                {one.lines.map((line) => (
                  <li key={line.key} className={styles.do}>
                    <StateChip
                      tone={line.kept > 0 ? "done" : line.required ? "attention" : "quiet"}
                      word={
                        line.kept > 0
                          ? say("cards.kept", { count: line.kept })
                          : say(line.required ? "cards.lacking" : "cards.optional")
                      }
                    />
                    <span>{line[language]}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ))}
          <Slot name="archive" id={`${volume}/${place}/${card ?? ""}`} may={(verb) => whyNot(verb, place) === null} />
          <Papers volume={found.data} cardId={(card as CardId | undefined) ?? null} />
        </>
      )}
    </Screen>
  );
}

function Papers({ volume, cardId }: { volume: VolumeShown; cardId: CardId | null }) {
  const { say, language } = useSpeech();
  const cards = useCards();
  const mayFile = useMay("card.file");
  const keep = useCommand(cards.keepPaper);
  const lock = useCommand(cards.lockVolume);
  const [item, setItem] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [dated, setDated] = useState<string>(today());
  const [files, setFiles] = useState<{ fileId: string; name: string }[]>([]);
  const where = { volume: volume.volume as Volume, place: volume.place, cardId };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!item) return;
    const done = await keep.run({
      ...where,
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
    <>
      <Section title={say("cards.papers")}>
        {volume.papers.length === 0 && <EmptyState title={say("cards.papers-none")} />}
        <ul className={styles.versions}>
          {volume.papers.map((paper) => (
            <li key={paper.id}>
              {paper.fileId ? (
                <a href={`/api/files/${paper.fileId}`} target="_blank" rel="noreferrer">
                  {paper.title}
                </a>
              ) : (
                paper.title
              )}{" "}
              <span className="faint">
                {paper.dated} {paper.made && say("cards.made-here")}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {mayFile && !volume.locked && (
        <Section
          title={say("cards.keep-paper")}
          actions={
            <Button onClick={() => void lock.run(where)} loading={lock.busy}>
              {say("cards.lock-volume")}
            </Button>
          }
        >
          <form className={styles.sheet} onSubmit={submit}>
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
            <Button type="submit" kind="primary" disabled={!item || !title.trim() || !dated} loading={keep.busy}>
              {say("cards.keep")}
            </Button>
            <RefusalNote trouble={keep.trouble ?? lock.trouble} />
          </form>
        </Section>
      )}
    </>
  );
}

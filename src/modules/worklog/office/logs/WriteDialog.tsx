import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { FileDrop } from "#ui/FileDrop.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { upload } from "#ui/upload.ts";
import { useCommand } from "#ui/use-command.ts";
import { useKept } from "#ui/use-draft.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { HouseholdChoice, type PickedHousehold } from "./HouseholdChoice.tsx";

/** A log in a few taps: what, under which item, which households, a photo, a voice note. */
export function WriteDialog({ onClose }: { onClose: () => void }) {
  const { say, language } = useSpeech();
  const tell = useTell();
  const actor = useActor();
  const api = useWorklog();
  const place = actor.rights["worklog.write"]?.[0] ?? "";
  const lists = useQuery(api.lists.queryOptions({ input: undefined }));
  const [logId] = useState(newId);
  const [day, setDay] = useState<string | null>(today());
  const [{ text }, setSaid, forget] = useKept("worklog.log", { text: "" }, { secret: ["text"] });
  const [item, setItem] = useState<string | null>(null);
  const [emergency, setEmergency] = useState<string | null>(null);
  const [people, setPeople] = useState("0");
  const [households, setHouseholds] = useState<readonly PickedHousehold[]>([]);
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const [voice, setVoice] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const write = useCommand(api.writeLog, {
    onDone: ({ alike }) => {
      forget();
      tell(alike ? say("worklog.saved-alike", { percent: alike.percent }) : say("worklog.saved"));
      onClose();
    },
  });
  const bring = async (file: File) => {
    const sound = file.type.startsWith("audio/") || /\.(amr|mp3|ogg|m4a|webm)$/i.test(file.name);
    setSending(true);
    setTrouble(null);
    try {
      const { fileId } = await upload(file, { purpose: sound ? "log-voice" : "log-photo", place });
      if (sound) setVoice(fileId);
      else setPhotos((all) => [...all, fileId].slice(0, 9));
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setSending(false);
    }
  };
  const ready = day && text.trim().length > 1 && !sending;
  const save = () =>
    void write.run({
      logId: logId as never,
      day: day as never,
      text: text.trim(),
      items: item ? [item] : [],
      households: households.map((one) => one.id as never),
      people: Number(people) || 0,
      photos: photos as never,
      voiceId: voice as never,
      emergency,
      device: null,
    });
  return (
    <Dialog
      open
      drawer
      title={say("worklog.write")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button kind="primary" disabled={!ready} loading={write.busy || sending} onClick={save}>
            {say("worklog.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("worklog.text")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={5}
              value={text}
              maxLength={4_000}
              onChange={(event) => setSaid({ text: event.target.value })}
            />
          )}
        </Field>
        <Field label={say("worklog.items")}>
          {(given) => (
            <Choice
              {...given}
              value={item}
              options={(lists.data?.sets ?? []).flatMap((set) =>
                set.items.map((one) => ({ value: one.key, label: `${set[language]} · ${one[language]}` })),
              )}
              onChange={setItem}
            />
          )}
        </Field>
        <FieldGrid>
          <Field label={say("worklog.day")} required>
            {(given) => <DayInput {...given} value={day} max={today()} onChange={setDay} />}
          </Field>
          <Field label={say("worklog.people")}>
            {(given) => (
              <Input
                {...given}
                type="number"
                min={0}
                value={people}
                onChange={(event) => setPeople(event.target.value)}
              />
            )}
          </Field>
        </FieldGrid>
        <HouseholdChoice place={place} value={households} onChange={setHouseholds} />
        <Field label={say("worklog.emergency")}>
          {(given) => (
            <Choice
              {...given}
              value={emergency}
              emptyWord={say("worklog.emergency-none")}
              options={(lists.data?.emergencies ?? []).map((one) => ({ value: one.key, label: one[language] }))}
              onChange={setEmergency}
            />
          )}
        </Field>
        <FileDrop
          title={`${say("worklog.photos")} ${photos.length} · ${say("worklog.voice")} ${voice ? 1 : 0}`}
          accept="image/*,audio/*"
          onFile={(file) => void bring(file)}
        />
        <RefusalNote trouble={trouble ?? write.trouble} />
      </div>
    </Dialog>
  );
}

import { useId, useState } from "react";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { keepFile, PHOTO_MOST_BYTES, shrink } from "../store/photos.ts";
import type { StepProps } from "./step.ts";

/** Takes a photograph: made small, sealed and kept at once; it goes to the server before the survey does. */
export function PhotoButton({ draft, change, of }: Pick<StepProps, "draft" | "change"> & { of: string }) {
  const { say } = useSpeech();
  const { phone, key } = useOpen();
  const [wrong, setWrong] = useState("");
  const id = useId();
  const count = draft.photos.filter((one) => one.of === of).length;
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > PHOTO_MOST_BYTES)
      return setWrong(say("phone.photo-too-large", { mb: PHOTO_MOST_BYTES / 1_048_576 }));
    const content = await shrink(file).catch(() => null);
    if (!content) return setWrong(say("phone.photo-unreadable"));
    try {
      const given = {
        forCommand: draft.commandId,
        place: draft.shown.household.place,
        name: `${of}-${count + 1}.jpg`,
        content,
      };
      const fileId = await keepFile(phone, key, given);
      const photo = { fileId, of, takenAt: new Date().toISOString() };
      change((before) => ({ photos: [...before.photos, photo] }));
      setWrong("");
    } catch {
      setWrong(say("phone.disk-full"));
    }
  };
  return (
    <span className="photo">
      <label htmlFor={id}>{count === 0 ? say("phone.photo") : say("phone.photos", { count })}</label>
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {wrong && (
        <span className="wrong" role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}

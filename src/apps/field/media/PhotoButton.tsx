import { useId, useState } from "react";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { instantHere, shownTime } from "../store/clock.ts";
import { keepFile } from "../store/files.ts";
import { PHOTO_MOST_BYTES, shrink } from "./shrink.ts";

type Taken = { fileId: string; takenAt: string };
type Props = {
  /** The command the photograph goes with. */
  forCommand: string;
  purpose: "proof" | "log-photo" | "sign-in-photo";
  place: string;
  /** What the register calls the place: written on the picture with the time, instead of coordinates. */
  placeName: string;
  name: string;
  count: number;
  /** What it says while nothing is taken, when it is more than "take a photo". */
  label?: string;
  onTaken: (photo: Taken) => void;
};

/** Takes a photograph: made small, stamped with place and time, sealed and kept at once; it goes to the server before what names it. */
export function PhotoButton({ forCommand, purpose, place, placeName, name, count, label, onTaken }: Props) {
  const { say } = useSpeech();
  const { phone, key } = useOpen();
  const [wrong, setWrong] = useState("");
  const id = useId();
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > PHOTO_MOST_BYTES)
      return setWrong(say("phone.photo-too-large", { mb: PHOTO_MOST_BYTES / 1_048_576 }));
    const takenAt = instantHere();
    const stamp = `${placeName} ${shownTime(takenAt).slice(0, 16).replace("T", " ")}`.trim();
    const content = await shrink(file, stamp).catch(() => null);
    if (!content) return setWrong(say("phone.photo-unreadable"));
    try {
      onTaken({ fileId: await keepFile(phone, key, { forCommand, purpose, place, name, content }), takenAt });
      setWrong("");
    } catch {
      setWrong(say("phone.disk-full"));
    }
  };
  return (
    <span className="photo">
      <label htmlFor={id}>{count === 0 ? (label ?? say("phone.photo")) : say("phone.photos", { count })}</label>
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

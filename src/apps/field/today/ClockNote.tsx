import { useSpeech } from "#ui/Speech.tsx";
import { minutesBehind, nowHere } from "../store/clock.ts";

/** The phone's clock is wrong: what is done is counted by the server's time, and how to set it right is said. */
export function ClockNote() {
  const { say } = useSpeech();
  if (minutesBehind() === null) return null;
  return (
    <p className="note" role="status">
      {say("phone.clock-wrong", { now: nowHere().slice(5, 16).replace("T", " ") })}
    </p>
  );
}

import { useEffect, useState } from "react";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { instantHere, nowHere, todayHere } from "../store/clock.ts";
import { keep } from "../store/outbox.ts";
import { factOf, keepFact, type Phone } from "../store/phone.ts";
import { positionNow } from "./position.ts";

/** Signing in for the day: one touch, with or without a signal, locked or open. The place is asked for now and never again. */
export function SignInButton({ phone, done }: { phone: Phone; done: () => void }) {
  const { say } = useSpeech();
  const [signed, setSigned] = useState<{ day: string; at: string } | undefined>();
  const [busy, setBusy] = useState(false);
  const [full, setFull] = useState(false);
  useEffect(() => void factOf(phone, "signed").then(setSigned), [phone]);
  const press = async () => {
    setBusy(true);
    const position = await positionNow();
    const input = { commandId: newId(), signInId: newId(), position };
    try {
      await keep(phone, null, { name: "attendance.sign-in", input, secret: false }, instantHere());
    } catch {
      setBusy(false);
      return setFull(true);
    }
    const now = { day: todayHere(), at: nowHere().slice(11, 16) };
    await keepFact(phone, "signed", now);
    setSigned(now);
    setBusy(false);
    done();
  };
  const already = signed?.day === todayHere();
  if (full)
    return (
      <p className="note" role="alert">
        {say("phone.disk-full")}
      </p>
    );
  return (
    <button type="button" className={`sign-in ${already ? "signed" : ""}`} disabled={busy} onClick={press}>
      <strong>{say(busy ? "phone.signing" : already ? "phone.signed" : "phone.sign-today")}</strong>
      <span>{already ? say("phone.signed-at", { at: signed?.at ?? "" }) : say("phone.sign-about")}</span>
    </button>
  );
}

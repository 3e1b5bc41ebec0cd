import { useEffect, useState } from "react";
import { useSpeech } from "#ui/Speech.tsx";
import { newId } from "../store/new-id.ts";
import { keep } from "../store/outbox.ts";
import { factOf, keepFact, type Phone } from "../store/phone.ts";
import { positionNow } from "./position.ts";

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const clock = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(11, 16);

/** Signing in for the day: one touch, with or without a signal, locked or open. The place is asked for now and never again. */
export function SignInButton({ phone, done }: { phone: Phone; done: () => void }) {
  const { say } = useSpeech();
  const [signed, setSigned] = useState<{ day: string; at: string } | undefined>();
  const [busy, setBusy] = useState(false);
  useEffect(() => void factOf(phone, "signed").then(setSigned), [phone]);
  const press = async () => {
    setBusy(true);
    const position = await positionNow();
    const input = { commandId: newId(), signInId: newId(), position };
    await keep(phone, null, { name: "attendance.sign-in", input, secret: false }, new Date().toISOString());
    const now = { day: today(), at: clock() };
    await keepFact(phone, "signed", now);
    setSigned(now);
    setBusy(false);
    done();
  };
  const already = signed?.day === today();
  return (
    <button type="button" className={`sign-in ${already ? "signed" : ""}`} disabled={busy} onClick={press}>
      <strong>{say(busy ? "phone.signing" : already ? "phone.signed" : "phone.sign-today")}</strong>
      <span>{already ? say("phone.signed-at", { at: signed?.at ?? "" }) : say("phone.sign-about")}</span>
    </button>
  );
}

import { type ReactNode, useEffect, useState } from "react";
import { useSpeech } from "#ui/Speech.tsx";
import { todayHere } from "../store/clock.ts";
import { type Facts, factOf, type Phone } from "../store/phone.ts";
import { signInHere } from "./sign-in.ts";

type Props = {
  phone: Phone;
  done: () => void;
  /** Where a photograph is required it comes before the tap: a locked phone cannot keep one and says so. */
  before?: (sign: (photo: { commandId: string; fileId: string }) => Promise<void>) => ReactNode;
};

/** Signing in for the day: one touch, with or without a signal, locked or open. */
export function SignInButton({ phone, done, before }: Props) {
  const { say } = useSpeech();
  const [signed, setSigned] = useState<Facts["signed"] | undefined>();
  const [rule, setRule] = useState<Facts["signPhoto"]>("off");
  const [busy, setBusy] = useState(false);
  const [full, setFull] = useState(false);
  useEffect(() => {
    void factOf(phone, "signed").then(setSigned);
    void factOf(phone, "signPhoto").then((found) => setRule(found ?? "off"));
  }, [phone]);
  const sign = async (photo?: { commandId: string; fileId: string }) => {
    setBusy(true);
    try {
      setSigned(await signInHere(phone, photo));
      done();
    } catch {
      setFull(true);
    }
    setBusy(false);
  };
  const already = signed?.day === todayHere();
  if (full)
    return (
      <p className="note" role="alert">
        {say("phone.disk-full")}
      </p>
    );
  const words = (
    <>
      <strong>{say(busy ? "phone.signing" : already ? "phone.signed" : "phone.sign-today")}</strong>
      <span>{already ? say("phone.signed-at", { at: signed?.at ?? "" }) : say("phone.sign-about")}</span>
    </>
  );
  if (rule === "required")
    return (
      <>
        {already && <div className="sign-in signed">{words}</div>}
        {before ? before(sign) : !already && <p className="note">{say("phone.sign-open-first")}</p>}
      </>
    );
  return (
    <button type="button" className={`sign-in ${already ? "signed" : ""}`} disabled={busy} onClick={() => void sign()}>
      {words}
    </button>
  );
}

import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { PasswordInput } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { type Lock, relock } from "../store/lock.ts";
import { keepFact, type Phone } from "../store/phone.ts";
import { signIn } from "../sync/http-line.ts";
import { LineDown } from "../sync/line.ts";

type Props = { phone: Phone; lock: Lock; name: string; old: string; said: string; open: (renewed?: Lock) => void };

/**
 * The phone's own password opened it, and the server does not know that password any more: it was changed at the office. The new
 * one signs in and becomes the phone's lock too; without it the phone opens all the same, and what waits goes on waiting.
 */
export function NewPassword({ phone, lock, name, old, said, open }: Props) {
  const { say } = useSpeech();
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(said);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await signIn(name, password).catch((error) =>
      say(error instanceof LineDown && error.why === "busy" ? "phone.sync.trouble.busy" : "phone.sync.trouble.offline"),
    );
    setBusy(false);
    if (answer !== true) return setWrong(answer);
    const locked = await relock(lock, old, password);
    if (locked) await keepFact(phone, "lock", locked);
    open(locked);
  };
  return (
    <main className="gate">
      <h1>{say("phone.new-password")}</h1>
      <p>{say("phone.new-password-about")}</p>
      <form onSubmit={enter}>
        <Wrong>{wrong}</Wrong>
        <label htmlFor="new-password">{say("phone.password-of", { name })}</label>
        <input type="text" hidden readOnly autoComplete="username" value={name} />
        <PasswordInput
          id="new-password"
          value={password}
          autoComplete="current-password"
          required
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button kind="primary" type="submit" loading={busy}>
          {say("phone.sign-in")}
        </Button>
        <Button onClick={() => open()}>{say("phone.open-anyway")}</Button>
      </form>
    </main>
  );
}

import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { PasswordInput } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { SyncLine } from "../shell/SyncLine.tsx";
import { type Lock, unlock } from "../store/lock.ts";
import { factOf, type Phone, wipe } from "../store/phone.ts";
import { signIn } from "../sync/http-line.ts";
import { useSync } from "../sync/use-sync.ts";
import { SignInButton } from "../today/SignInButton.tsx";

type Props = { phone: Phone; lock: Lock; open: (key: CryptoKey) => void; forget: () => void };

/** The app is locked: signing in for the day takes one touch, everything about households waits for the password. */
export function Unlock({ phone, lock, open, forget }: Props) {
  const { say } = useSpeech();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const gone = () => void wipe(phone).then(forget);
  const { state, syncNow, look } = useSync(phone, null, {
    news: () => undefined,
    lost: gone,
    unknown: async () => undefined,
  });
  useEffect(() => void factOf(phone, "accountName").then((found) => setName(found ?? "")), [phone]);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const key = await unlock(lock, password);
    if (key) {
      // The same password renews the session when there is a signal; without one it simply opens the phone.
      if (navigator.onLine) await signIn(name, password).catch(() => undefined);
      return open(key);
    }
    setWrong(true);
    setBusy(false);
  };
  return (
    <main className="gate">
      <h1>{say("phone.app")}</h1>
      <SignInButton phone={phone} done={() => void look().then(syncNow)} />
      <form onSubmit={enter}>
        <label htmlFor="password">{say("phone.password-of", { name })}</label>
        <input type="text" hidden readOnly autoComplete="username" value={name} />
        <PasswordInput
          id="password"
          value={password}
          autoComplete="current-password"
          required
          onChange={(event) => setPassword(event.target.value)}
        />
        {wrong && (
          <p className="wrong" role="alert">
            {say("phone.password-wrong")}
          </p>
        )}
        <Button kind="primary" type="submit" loading={busy}>
          {say("phone.open")}
        </Button>
      </form>
      <SyncLine state={state} />
    </main>
  );
}

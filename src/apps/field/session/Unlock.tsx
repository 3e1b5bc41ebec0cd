import { type FormEvent, useEffect, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { PasswordInput } from "#ui/Input.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { SyncLine } from "../shell/SyncLine.tsx";
import { languageOfPhone } from "../speech/language.ts";
import { type Lock, unlock } from "../store/lock.ts";
import { factOf, type Phone, wipe } from "../store/phone.ts";
import { signIn, signOut } from "../sync/http-line.ts";
import { useSync } from "../sync/use-sync.ts";
import { SignInButton } from "../today/SignInButton.tsx";
import { NewPassword } from "./NewPassword.tsx";

type Props = { phone: Phone; lock: Lock; open: (key: CryptoKey, renewed?: Lock) => void; forget: () => void };

/** The app is locked: signing in for the day takes one touch, everything about households waits for the password. */
export function Unlock({ phone, lock, open, forget }: Props) {
  const { say, switchTo } = useSpeech();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  /** The phone opened, and what the server said of the password. */
  const [refused, setRefused] = useState<{ key: CryptoKey; said: string } | null>(null);
  const gone = async () => {
    await wipe(phone);
    await signOut();
    forget();
  };
  const { state, syncNow, look } = useSync(phone, null, {
    news: () => undefined,
    lost: () => void gone(),
    unknown: async () => undefined,
  });
  useEffect(() => void factOf(phone, "accountName").then((found) => setName(found ?? "")), [phone]);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const key = await unlock(lock, password);
    setBusy(key !== undefined);
    setWrong(key === undefined);
    if (!key) return;
    // The same password renews the session when there is a signal; without one it simply opens the phone.
    const said = navigator.onLine ? await signIn(name, password).catch(() => true as const) : true;
    setBusy(false);
    if (said === true) {
      switchTo(languageOfPhone());
      open(key);
    } else setRefused({ key, said });
  };
  if (refused)
    return (
      <NewPassword
        {...{ phone, lock, name, old: password }}
        said={refused.said}
        open={(renewed) => open(refused.key, renewed)}
      />
    );
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
        <Wrong>{wrong && say("phone.password-wrong")}</Wrong>
        <Button kind="primary" type="submit" loading={busy}>
          {say("phone.open")}
        </Button>
      </form>
      <SyncLine state={state} />
    </main>
  );
}

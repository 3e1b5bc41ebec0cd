import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Input, PasswordInput } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { languageOfPhone } from "../speech/language.ts";
import { type Lock, makeLock } from "../store/lock.ts";
import { keepFact, type Phone } from "../store/phone.ts";
import { httpLine, signIn } from "../sync/http-line.ts";
import { LineDown } from "../sync/line.ts";
import { NEW } from "../sync/tell-of-itself.ts";
import { phoneName } from "./phone-name.ts";

/** The first time on this phone, with a signal: sign in, and the password becomes the lock of what lies here. */
export function FirstSignIn({ phone, done }: { phone: Phone; done: (lock: Lock, key: CryptoKey) => void }) {
  const { say, switchTo } = useSpeech();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState("");
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setWrong("");
    try {
      const said = await signIn(name.trim(), password);
      if (said !== true) return setWrong(said);
      const deviceId = newId();
      const [{ lock, key }] = await Promise.all([
        makeLock(password),
        httpLine.register({ id: deviceId, name: phoneName(navigator.userAgent), ...NEW }),
      ]);
      await keepFact(phone, "deviceId", deviceId);
      await keepFact(phone, "accountName", name.trim());
      await keepFact(phone, "lock", lock);
      switchTo(languageOfPhone());
      done(lock, key);
    } catch (error) {
      setWrong(
        say(
          error instanceof LineDown && error.why === "offline"
            ? "phone.first-needs-signal"
            : "phone.sync.trouble.trouble",
        ),
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="gate">
      <h1>{say("phone.app")}</h1>
      <p>{say("phone.first.about")}</p>
      <form onSubmit={enter}>
        <label htmlFor="name">{say("phone.login-name")}</label>
        <Input
          id="name"
          value={name}
          autoComplete="username"
          autoCapitalize="none"
          required
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor="password">{say("phone.password")}</label>
        <PasswordInput
          id="password"
          value={password}
          autoComplete="current-password"
          required
          onChange={(event) => setPassword(event.target.value)}
        />
        {wrong && (
          <p className="wrong" role="alert">
            {wrong}
          </p>
        )}
        <Button kind="primary" type="submit" loading={busy}>
          {say("phone.sign-in")}
        </Button>
      </form>
    </main>
  );
}

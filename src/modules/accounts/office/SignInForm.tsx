import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, PasswordInput } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { Me } from "../contract.ts";
import styles from "./EntryPage.module.css";
import { useSignIn } from "./use-sign-in.ts";

/** Name and password, or a passkey. Used on the sign-in page and when a session ends in the middle of work. */
export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const say = useSay();
  const [loginName, setLoginName] = useState("");
  const [password, setPassword] = useState("");
  const { byPassword, byPasskey, busy, trouble, passkeys } = useSignIn(onSignedIn);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void byPassword({ loginName: loginName.trim(), password });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={say("accounts.login-name")}>
        {(given) => (
          <Input
            {...given}
            value={loginName}
            autoComplete="username webauthn"
            autoFocus
            size="large"
            onChange={(event) => setLoginName(event.target.value)}
          />
        )}
      </Field>
      <Field label={say("accounts.password")}>
        {(given) => (
          <PasswordInput
            {...given}
            value={password}
            autoComplete="current-password"
            size="large"
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <RefusalNote trouble={trouble} />
      <Button kind="primary" size="large" type="submit" loading={busy === "password"} disabled={busy === "passkey"}>
        {say("accounts.sign-in")}
      </Button>
      {passkeys && (
        <>
          <span className={styles.or}>{say("accounts.or")}</span>
          <Button size="large" loading={busy === "passkey"} onClick={() => void byPasskey()}>
            {say("accounts.sign-in-passkey")}
          </Button>
        </>
      )}
    </form>
  );
}

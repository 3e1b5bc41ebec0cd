import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { PasswordInput } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { whyNotPassword } from "../domain/sign-in.ts";
import { useAccounts } from "./api.ts";
import styles from "./MyAccount.module.css";

export function ChangePassword() {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const [password, setPassword] = useState("");
  const [newPassword, setNewPassword] = useState("");
  const change = useCommand(useAccounts().changePassword, {
    onDone: () => {
      setPassword("");
      setNewPassword("");
      tell(say("accounts.password-changed"));
    },
  });
  const weak = newPassword ? whyNotPassword(newPassword, "") : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change.run({ password, newPassword });
  };
  return (
    <Section title={say("accounts.change-password")}>
      <form className={styles.narrow} onSubmit={submit}>
        <Field label={say("accounts.old-password")}>
          {(given) => (
            <PasswordInput
              {...given}
              value={password}
              autoComplete="current-password"
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={say("accounts.new-password")}
          hint={say("accounts.password-hint")}
          wrong={weak ? speak(weak.code, weak.facts) : undefined}
        >
          {(given) => (
            <PasswordInput
              {...given}
              value={newPassword}
              autoComplete="new-password"
              onChange={(event) => setNewPassword(event.target.value)}
            />
          )}
        </Field>
        <RefusalNote trouble={change.trouble} />
        <div>
          <Button type="submit" loading={change.busy} disabled={!password || !newPassword || Boolean(weak)}>
            {say("accounts.change-password")}
          </Button>
        </div>
      </form>
    </Section>
  );
}

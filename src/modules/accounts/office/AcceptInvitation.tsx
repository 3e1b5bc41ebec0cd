import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useAddressState, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, PasswordInput } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { whyNotPassword } from "../domain/sign-in.ts";
import { useAccounts } from "./api.ts";
import styles from "./EntryPage.module.css";
import { EntryPage } from "./EntryPage.tsx";
import { useLanguage } from "./use-language.ts";

/** Opened from a one-time link: the person chooses a name and a password, and is in. */
export function AcceptInvitation() {
  const { say, speak } = useSpeech();
  const go = useGo();
  const accounts = useAccounts();
  const { settle } = useLanguage();
  const [{ token = "" }] = useAddressState<{ token?: string }>();
  const invited = useQuery({ ...accounts.invitation.queryOptions({ input: { token } }), retry: false });
  const [loginName, setLoginName] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const fixedName = invited.data?.loginName;
  const weak = password ? whyNotPassword(password, fixedName ?? loginName) : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setTrouble(null);
    try {
      const me = await accounts.acceptInvitation.call({
        token,
        password,
        ...(!fixedName && { loginName: loginName.trim() }),
      });
      settle(me.language);
      go("/", { replace: true });
    } catch (error) {
      setTrouble(troubleOf(error));
      setBusy(false);
    }
  };

  if (invited.error)
    return (
      <EntryPage title={say("accounts.invitation-title")}>
        <div className={styles.form}>
          <RefusalNote trouble={troubleOf(invited.error)} again={() => void invited.refetch()} />
        </div>
      </EntryPage>
    );
  return (
    <EntryPage
      title={say("accounts.invitation-title")}
      lead={invited.data ? say("accounts.invitation-lead", { name: invited.data.name }) : say("ui.loading")}
    >
      <form className={styles.form} onSubmit={submit}>
        <Field label={say("accounts.login-name")} {...(!fixedName && { hint: say("accounts.login-name-hint") })}>
          {(given) => (
            <Input
              {...given}
              value={fixedName ?? loginName}
              readOnly={Boolean(fixedName)}
              autoComplete="username"
              size="large"
              onChange={(event) => setLoginName(event.target.value)}
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
              value={password}
              autoComplete="new-password"
              size="large"
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <RefusalNote trouble={trouble} />
        <Button
          kind="primary"
          size="large"
          type="submit"
          loading={busy}
          disabled={!invited.data || !password || Boolean(weak)}
        >
          {say("accounts.invitation-accept")}
        </Button>
      </form>
    </EntryPage>
  );
}

import { type FormEvent, useState } from "react";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, PasswordInput } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { whyNotPassword } from "../domain/sign-in.ts";
import { useAccounts } from "./api.ts";
import { CountyPicker } from "./CountyPicker.tsx";
import styles from "./EntryPage.module.css";
import { EntryPage } from "./EntryPage.tsx";
import { useLanguage } from "./use-language.ts";

const EMPTY = { code: "", countyCode: "", countyName: "", name: "", loginName: "admin", password: "" };

/** The first start of an installation: which county this is, and who looks after the system. */
export function SetUp() {
  const { say, speak } = useSpeech();
  const go = useGo();
  const accounts = useAccounts();
  const { settle } = useLanguage();
  const [form, setForm] = useState(EMPTY);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const set = (part: Partial<typeof EMPTY>) => setForm((before) => ({ ...before, ...part }));
  const weak = form.password ? whyNotPassword(form.password, form.loginName) : null;
  const ready = form.code && /^\d{6}$/.test(form.countyCode) && form.name && form.loginName && form.password && !weak;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setTrouble(null);
    const { countyName, ...rest } = form;
    try {
      await accounts.setUp.call({ ...rest, ...(countyName.trim() && { countyName: countyName.trim() }) });
      const me = await accounts.signIn.call({ loginName: form.loginName, password: form.password });
      settle(me.language);
      go("/villages/load", { replace: true });
    } catch (error) {
      setTrouble(troubleOf(error));
      setBusy(false);
    }
  };

  return (
    <EntryPage title={say("accounts.set-up-title")} lead={say("accounts.set-up-lead")}>
      <form className={styles.form} onSubmit={submit}>
        <Field label={say("accounts.set-up-code")} hint={say("accounts.set-up-code-hint")} required>
          {(given) => (
            <Input
              {...given}
              value={form.code}
              autoComplete="off"
              placeholder="K7MQ-2WXD"
              onChange={(event) => set({ code: event.target.value.toUpperCase() })}
            />
          )}
        </Field>
        <CountyPicker value={form} onChange={set} />
        <Field label={say("accounts.own-name")} required>
          {(given) => (
            <Input
              {...given}
              value={form.name}
              autoComplete="name"
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={say("accounts.login-name")} required>
          {(given) => (
            <Input
              {...given}
              value={form.loginName}
              autoComplete="username"
              onChange={(event) => set({ loginName: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={say("accounts.new-password")}
          hint={say("accounts.password-hint")}
          wrong={weak ? speak(weak.code, weak.facts) : undefined}
          required
        >
          {(given) => (
            <PasswordInput
              {...given}
              value={form.password}
              autoComplete="new-password"
              onChange={(event) => set({ password: event.target.value })}
            />
          )}
        </Field>
        <RefusalNote trouble={trouble} />
        <Button kind="primary" size="large" type="submit" loading={busy} disabled={!ready}>
          {say("accounts.set-up-do")}
        </Button>
      </form>
    </EntryPage>
  );
}

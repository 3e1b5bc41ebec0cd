import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useAddressState, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { inside } from "../domain/inside.ts";
import { useAccounts } from "./api.ts";
import styles from "./EntryPage.module.css";
import { EntryPage } from "./EntryPage.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { useLanguage } from "./use-language.ts";

export function SignIn() {
  const { say, speak, has } = useSpeech();
  const go = useGo();
  const accounts = useAccounts();
  const queries = useQueryClient();
  const { settle } = useLanguage();
  const [{ to, link, trouble }] = useAddressState<{ to?: string; link?: string; trouble?: string }>();
  const setUp = useQuery(accounts.setUpState.queryOptions());
  const house = setUp.data?.oidc ?? null;
  const proven = useQuery({ ...accounts.pendingIdentity.queryOptions(), enabled: link !== undefined }).data ?? null;
  useEffect(() => {
    if (setUp.data?.needed) go("/set-up", { replace: true });
  }, [setUp.data, go]);
  return (
    <EntryPage
      title={say("accounts.sign-in-title")}
      lead={say("accounts.sign-in-lead")}
      foot={<p>{say("accounts.forgot")}</p>}
    >
      {trouble && has(trouble) && <p role="alert">{speak(trouble)}</p>}
      {house && proven && <p role="status">{say("accounts.identity-unknown", { house, label: proven.label })}</p>}
      <SignInForm
        onSignedIn={(me) => {
          queries.clear();
          settle(me.language);
          queries.setQueryData(accounts.me.queryKey(), me);
          go(proven ? "/me" : inside(to), { replace: true });
        }}
      />
      {house && !proven && (
        <div className={styles.form}>
          <Button size="large" href={`/api/oidc/start?to=${encodeURIComponent(inside(to))}`}>
            {say("accounts.sign-in-with", { house })}
          </Button>
        </div>
      )}
    </EntryPage>
  );
}

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useAddressState, useGo } from "#ui/Address.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useAccounts } from "./api.ts";
import { EntryPage } from "./EntryPage.tsx";
import { SignInForm } from "./SignInForm.tsx";

/** The way back after signing in: an address of this office, never somebody else's. */
const inside = (to: string | undefined): string => (to?.startsWith("/") && !to.startsWith("//") ? to : "/");

export function SignIn() {
  const say = useSay();
  const go = useGo();
  const accounts = useAccounts();
  const queries = useQueryClient();
  const [{ to }] = useAddressState<{ to?: string }>();
  const setUp = useQuery(accounts.setUpState.queryOptions());
  useEffect(() => {
    if (setUp.data?.needed) go("/set-up", { replace: true });
  }, [setUp.data, go]);
  return (
    <EntryPage
      title={say("accounts.sign-in-title")}
      lead={say("accounts.sign-in-lead")}
      foot={<p>{say("accounts.forgot")}</p>}
    >
      <SignInForm
        onSignedIn={(me) => {
          queries.clear();
          queries.setQueryData(accounts.me.queryKey(), me);
          go(inside(to), { replace: true });
        }}
      />
    </EntryPage>
  );
}

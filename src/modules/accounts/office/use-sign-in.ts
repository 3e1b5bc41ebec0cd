import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { useState } from "react";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import type { Me, SignIn } from "../contract.ts";
import { useAccounts } from "./api.ts";

type Way = "password" | "passkey";

/** The two ways in. A passkey that the person dismissed is no trouble: nothing happened. */
export function useSignIn(onSignedIn: (me: Me) => void) {
  const accounts = useAccounts();
  const [busy, setBusy] = useState<Way | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const attempt = async (way: Way, enter: () => Promise<Me>) => {
    setBusy(way);
    setTrouble(null);
    try {
      onSignedIn(await enter());
    } catch (error) {
      if ((error as Error).name !== "NotAllowedError") setTrouble(troubleOf(error));
    } finally {
      setBusy(null);
    }
  };

  return {
    busy,
    trouble,
    passkeys: typeof PublicKeyCredential !== "undefined",
    byPassword: (asked: SignIn) => attempt("password", () => accounts.signIn.call(asked)),
    byPasskey: () =>
      attempt("passkey", async () => {
        const { startAuthentication } = await import("@simplewebauthn/browser");
        const { challengeId, options } = await accounts.passkeySignInOptions.call();
        const assertion = await startAuthentication({
          optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
        });
        return accounts.passkeySignIn.call({ challengeId, assertion: { ...assertion } });
      }),
  };
}

import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/browser";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useAccounts } from "./api.ts";
import styles from "./MyAccount.module.css";

/** `Windows · Chrome`: enough to know one's own device again. */
function thisDevice(): string {
  const system = /Windows|Mac OS|Android|Linux|iPhone/.exec(navigator.userAgent)?.[0] ?? "";
  const browser = /Edg|Firefox|Chrome|Safari/.exec(navigator.userAgent)?.[0] ?? "";
  return [system, browser].filter(Boolean).join(" · ");
}

/** The passkeys of one's account: they sign in without a password and sign cards. */
export function MyPasskeys() {
  const say = useSay();
  const tell = useTell();
  const accounts = useAccounts();
  const queries = useQueryClient();
  const mine = useQuery(accounts.passkeys.queryOptions());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const end = useCommand(accounts.endPasskey, { onDone: () => tell(say("accounts.passkey-ended")) });

  const add = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      const { startRegistration } = await import("@simplewebauthn/browser");
      const { challengeId, options } = await accounts.passkeyOptions.call();
      const attestation = await startRegistration({
        optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
      });
      await accounts.addPasskey.call({ challengeId, label: thisDevice(), attestation: { ...attestation } });
      await queries.invalidateQueries();
      tell(say("accounts.passkey-added"));
    } catch (error) {
      if ((error as Error).name !== "NotAllowedError") setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section
      title={say("accounts.passkeys")}
      note={say("accounts.passkeys-note")}
      actions={
        <Button onClick={() => void add()} loading={busy}>
          {say("accounts.passkey-add")}
        </Button>
      }
    >
      <RefusalNote trouble={trouble ?? end.trouble} />
      <ul className={styles.rows}>
        {mine.data?.length === 0 && (
          <li>
            <EmptyState title={say("accounts.passkeys-none")} todo={say("accounts.passkeys-none.do")} />
          </li>
        )}
        {mine.data?.map((one) => (
          <li key={one.id} className={styles.row}>
            <span className={styles.grow}>{one.label}</span>
            <span className="faint">
              {say("accounts.added")} <Moment at={one.createdAt} />
            </span>
            <Button onClick={() => void end.run({ passkeyId: one.id })} loading={end.busy}>
              {say("accounts.passkey-end")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useAccounts } from "./api.ts";
import styles from "./MyAccount.module.css";

/** The accounts of the other house that open mine; one just proven in this browser waits for my word. */
export function MyIdentities() {
  const say = useSay();
  const tell = useTell();
  const accounts = useAccounts();
  const house = useQuery(accounts.setUpState.queryOptions()).data?.oidc ?? null;
  const pending = useQuery(accounts.pendingIdentity.queryOptions()).data ?? null;
  const mine = useQuery(accounts.identities.queryOptions());
  const link = useCommand(accounts.linkIdentity, { onDone: () => tell(say("accounts.identity-linked-now")) });
  const end = useCommand(accounts.endIdentity, { onDone: () => tell(say("accounts.identity-ended")) });
  if (house === null) return null;
  return (
    <Section
      title={say("accounts.identities", { house })}
      note={say("accounts.identities-note")}
      actions={<Button href={`/api/oidc/start?to=${encodeURIComponent("/me")}`}>{say("accounts.identity-add")}</Button>}
    >
      <RefusalNote trouble={link.trouble ?? end.trouble} />
      {pending && (
        <div className={styles.row}>
          <span className={styles.grow}>{say("accounts.identity-pending", { house, label: pending.label })}</span>
          <Button kind="primary" loading={link.busy} onClick={() => void link.run({})}>
            {say("accounts.identity-confirm")}
          </Button>
        </div>
      )}
      <ul className={styles.rows}>
        {mine.data?.length === 0 && !pending && (
          <li>
            <EmptyState title={say("accounts.identities-none")} />
          </li>
        )}
        {mine.data?.map((one) => (
          <li key={one.id} className={styles.row}>
            <span className={styles.grow}>{one.label}</span>
            <span className="faint">
              {say("accounts.added")} <Moment at={one.linkedAt} />
            </span>
            <Button onClick={() => void end.run({ identityId: one.id })} loading={end.busy}>
              {say("accounts.identity-end")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

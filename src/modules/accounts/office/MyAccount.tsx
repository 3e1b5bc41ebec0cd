import { useQuery } from "@tanstack/react-query";
import { Button } from "#ui/Button.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { Moment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useAccounts } from "./api.ts";
import { ChangePassword } from "./ChangePassword.tsx";
import styles from "./MyAccount.module.css";
import { MyIdentities } from "./MyIdentities.tsx";
import { MyPasskeys } from "./MyPasskeys.tsx";

/** One's own account: posts, passkeys, password, and where one is signed in. */
export function MyAccount() {
  const { say, speak } = useSpeech();
  const actor = useActor();
  const sessions = useQuery(useAccounts().sessions.queryOptions());
  const tell = useTell();
  const elsewhere = useCommand(useAccounts().signOutElsewhere, {
    onDone: () => tell(say("accounts.signed-out-elsewhere")),
  });
  return (
    <Screen title={say("accounts.mine")} below={actor.name}>
      <Section title={say("accounts.posts")}>
        <FactSheet
          facts={actor.offices.map((office, i) => ({
            key: `${office.post}-${i}`,
            name: speak(`post.${office.post}`),
            value: <PlaceName code={office.territory} />,
          }))}
        />
      </Section>
      <MyPasskeys />
      <MyIdentities />
      <ChangePassword />
      <Section
        title={say("accounts.sessions")}
        note={say("accounts.sessions-note")}
        actions={
          (sessions.data?.length ?? 0) > 1 && (
            <Button loading={elsewhere.busy} onClick={() => void elsewhere.run({})}>
              {say("accounts.sign-out-elsewhere")}
            </Button>
          )
        }
      >
        {sessions.isPending && <p className="faint">{say("ui.loading")}</p>}
        {sessions.error && !sessions.data && (
          <RefusalNote trouble={troubleOf(sessions.error)} again={() => void sessions.refetch()} />
        )}
        <RefusalNote trouble={elsewhere.trouble} />
        <ul className={styles.rows}>
          {sessions.data?.map((one) => (
            <li key={one.createdAt} className={styles.row}>
              <span className={styles.grow}>{one.agent}</span>
              <span className="faint">
                {say("accounts.last-seen")} <Moment at={one.seenAt} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </Screen>
  );
}

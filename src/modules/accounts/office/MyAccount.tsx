import { useQuery } from "@tanstack/react-query";
import { FactSheet } from "#ui/FactSheet.tsx";
import { Moment } from "#ui/Moment.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
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
  return (
    <Screen title={say("accounts.mine")} below={actor.name}>
      <Section title={say("accounts.posts")}>
        <FactSheet
          facts={actor.offices.map((office, i) => ({
            key: `${office.post}-${i}`,
            name: speak(`post.${office.post}`),
            value: office.territory,
          }))}
        />
      </Section>
      <MyPasskeys />
      <MyIdentities />
      <ChangePassword />
      <Section title={say("accounts.sessions")} note={say("accounts.sessions-note")}>
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

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Me } from "#modules/accounts/contract.ts";
import { useAccounts } from "#modules/accounts/office/api.ts";
import { To } from "#ui/Address.tsx";
import { Popup } from "#ui/Popup.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { forgetDraftsOf } from "#ui/use-draft.ts";
import styles from "./MyMenu.module.css";

/** Who is here, in which post, and the way out. */
export function MyMenu({ me }: { me: Me }) {
  const { say, speak } = useSpeech();
  const accounts = useAccounts();
  const queries = useQueryClient();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const leave = async () => {
    try {
      await accounts.signOut.call();
    } catch (error) {
      return setTrouble(troubleOf(error)); // still signed in: nobody leaves the desk believing otherwise
    }
    forgetDraftsOf(me.accountId);
    queries.clear();
    location.assign("/sign-in");
  };
  const posts = [...new Set(me.offices.map((office) => speak(`post.${office.post}`)))];
  return (
    <Popup
      side="end"
      button={(given) => (
        <button type="button" className={`plain-button ${styles.me}`} {...given}>
          <span className={styles.first} aria-hidden="true">
            {[...me.name].at(-1)}
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{me.name}</span>
            <span className={styles.post}>{posts[0]}</span>
          </span>
        </button>
      )}
    >
      {(close) => (
        <ul className={styles.menu}>
          <li>
            <To to="/me" onClick={close}>
              {say("office.my-account")}
            </To>
          </li>
          <li>
            <To to="/my-phones" onClick={close}>
              {say("sync.my-phones")}
            </To>
          </li>
          <li>
            <button type="button" className="plain-button" onClick={() => void leave()}>
              {say("office.sign-out")}
            </button>
            <RefusalNote trouble={trouble} />
          </li>
        </ul>
      )}
    </Popup>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { Dropdown } from "antd";
import type { Me } from "#modules/accounts/contract.ts";
import { useAccounts } from "#modules/accounts/office/api.ts";
import { useGo } from "#ui/Address.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { forgetAllDrafts } from "#ui/use-draft.ts";
import styles from "./MyMenu.module.css";

/** Who is here, in which post, and the way out. */
export function MyMenu({ me }: { me: Me }) {
  const { say, speak } = useSpeech();
  const go = useGo();
  const accounts = useAccounts();
  const queries = useQueryClient();
  const leave = async () => {
    await accounts.signOut.call().catch(() => {});
    forgetAllDrafts();
    queries.clear();
    location.assign("/sign-in");
  };
  const posts = [...new Set(me.offices.map((office) => speak(`post.${office.post}`)))];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "me", label: say("office.my-account"), onClick: () => go("/me") },
          { type: "divider" },
          { key: "leave", label: say("office.sign-out"), onClick: () => void leave() },
        ],
      }}
    >
      <button type="button" className={`plain-button ${styles.me}`}>
        <span className={styles.first} aria-hidden="true">
          {[...me.name].at(-1)}
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{me.name}</span>
          <span className={styles.post}>{posts[0]}</span>
        </span>
      </button>
    </Dropdown>
  );
}

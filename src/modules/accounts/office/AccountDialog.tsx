import { useState } from "react";
import type { z } from "zod";
import { type Day, dayOf } from "#kernel/day.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { AccountRow } from "../contract.ts";
import { whyNotInvite } from "../domain/inviting.ts";
import styles from "./AccountDialog.module.css";
import { useAccounts } from "./api.ts";

type Row = z.infer<typeof AccountRow>;
type Invited = { link: string; until: Day };

/** What can be done about one person's account: invite, unlock, end sessions, close, open again. */
export function AccountDialog({ row, mayManage, onClose }: { row: Row; mayManage: boolean; onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const accounts = useAccounts();
  const [invited, setInvited] = useState<Invited | null>(null);
  const done = (key: Parameters<typeof say>[0]) => () => {
    tell(say(key, { name: row.name }));
    onClose();
  };
  const invite = useCommand(accounts.invite, {
    onDone: (answer) => setInvited({ link: answer.link, until: dayOf(answer.expiresAt) }),
  });
  const unlock = useCommand(accounts.unlockAccount, { onDone: done("accounts.unlocked") });
  const reopen = useCommand(accounts.reopenAccount, { onDone: done("accounts.reopened") });
  const endSessions = useCommand(accounts.endSessions, { onDone: done("accounts.sessions-ended") });
  const close = useCommand(accounts.closeAccount, {
    onDone: () => {
      const accountId = row.id;
      tell(say("accounts.closed", { name: row.name }), {
        ...(accountId && { undo: () => void reopen.run({ accountId }) }),
      });
      onClose();
    },
  });
  const accountId = row.id;
  const trouble = invite.trouble ?? unlock.trouble ?? reopen.trouble ?? endSessions.trouble ?? close.trouble;
  return (
    <Dialog open title={row.name} onClose={onClose}>
      <FactSheet
        facts={[
          { key: "login", name: say("accounts.login-name"), value: row.loginName, wide: true },
          { key: "state", name: say("accounts.state"), value: speak(`accounts.state.${row.state}`), wide: true },
          ...row.posts.map((one, i) => ({
            key: String(i),
            name: speak(`post.${one.post}`),
            value: one.territory,
            wide: true,
          })),
        ]}
      />
      <div className={styles.actions}>
        <ActButton
          kind="primary"
          whyNot={whyNotInvite({ hasAccount: row.id !== null, posts: row.posts.map(({ post }) => post) }, mayManage)}
          onClick={() => void invite.run({ cadreId: row.cadreId })}
          loading={invite.busy}
        >
          {say(row.id ? "accounts.invite-again" : "accounts.invite")}
        </ActButton>
        {mayManage && accountId && row.state === "locked" && (
          <Button onClick={() => void unlock.run({ accountId })} loading={unlock.busy}>
            {say("accounts.unlock")}
          </Button>
        )}
        {mayManage && accountId && row.sessions > 0 && (
          <Button onClick={() => void endSessions.run({ accountId })} loading={endSessions.busy}>
            {say("accounts.end-sessions")}
          </Button>
        )}
        {mayManage &&
          accountId &&
          (row.state === "closed" ? (
            <Button onClick={() => void reopen.run({ accountId })} loading={reopen.busy}>
              {say("accounts.reopen")}
            </Button>
          ) : (
            <Button danger onClick={() => void close.run({ accountId })} loading={close.busy}>
              {say("accounts.close")}
            </Button>
          ))}
      </div>
      {invited && (
        <div className={styles.link}>
          <p>{say("accounts.link-once", { name: row.name })}</p>
          <TextArea
            readOnly
            rows={3}
            value={invited.link}
            aria-label={say("accounts.link")}
            onFocus={(event) => event.target.select()}
          />
          <p className="faint">
            {say("accounts.link-until")} <Deadline on={invited.until} />
          </p>
          <Button
            onClick={() => {
              void navigator.clipboard?.writeText(invited.link);
              tell(say("accounts.link-copied"));
            }}
          >
            {say("accounts.link-copy")}
          </Button>
        </div>
      )}
      <RefusalNote trouble={trouble} />
    </Dialog>
  );
}

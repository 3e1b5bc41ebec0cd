import { useState } from "react";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { WorklogNav } from "../WorklogNav.tsx";
import { FeedbackCard } from "./FeedbackCard.tsx";
import { FeedbackDialog } from "./FeedbackDialog.tsx";

type Address = { under?: string; waiting?: "yes" };

/** Feedback from below with its day to answer, thanks and complaints. */
export function FeedbackPage() {
  const say = useSay();
  const [{ under, waiting }, setAddress] = useAddressState<Address>();
  const [sending, setSending] = useState(false);
  const may = useMay("worklog.feedback");
  const list = useKeyset(useWorklog().feedback, {
    limit: 50,
    ...(under && { under: under as never }),
    ...(waiting && { waiting }),
  });
  return (
    <Screen
      title={say("worklog.feedback")}
      above={<WorklogNav />}
      actions={
        may && (
          <Button kind="primary" onClick={() => setSending(true)}>
            {say("worklog.send-feedback")}
          </Button>
        )
      }
    >
      <div className={styles.tools}>
        <Checkbox
          checked={waiting === "yes"}
          onChange={(event) => setAddress({ waiting: event.target.checked ? "yes" : undefined } as Address)}
        >
          {say("worklog.waiting-only")}
        </Checkbox>
      </div>
      <RefusalNote trouble={list.error ? troubleOf(list.error) : null} again={list.again} />
      {!list.loading && list.rows.length === 0 && <EmptyState title={say("worklog.feedback-none")} />}
      {list.rows.map((row) => (
        <FeedbackCard key={row.id} row={row} />
      ))}
      {list.hasMore && <Button onClick={list.more}>{say("ui.more")}</Button>}
      {sending && <FeedbackDialog onClose={() => setSending(false)} />}
    </Screen>
  );
}

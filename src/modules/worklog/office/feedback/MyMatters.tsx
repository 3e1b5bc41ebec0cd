import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useWorklog } from "../api.ts";
import { FeedbackCard } from "./FeedbackCard.tsx";
import { FeedbackDialog } from "./FeedbackDialog.tsx";

/** What I handed up, with its answer: also for those who may not read what others say. */
export function MyMatters() {
  const say = useSay();
  const [sending, setSending] = useState(false);
  const found = useQuery(useWorklog().mine.queryOptions({ input: { limit: 50 } }));
  return (
    <Screen
      title={say("worklog.my-matters")}
      below={say("worklog.my-matters.about")}
      actions={
        <Button kind="primary" onClick={() => setSending(true)}>
          {say("worklog.send-feedback")}
        </Button>
      }
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.isPending && <p className="faint">{say("ui.loading")}</p>}
      {found.data?.matters.length === 0 && (
        <EmptyState title={say("worklog.feedback-none")} todo={say("worklog.my-matters.none")} />
      )}
      {(found.data?.matters ?? []).map((row) => (
        <FeedbackCard key={row.id} row={row} />
      ))}
      {sending && <FeedbackDialog onClose={() => setSending(false)} />}
    </Screen>
  );
}

import { useCommand } from "#ui/use-command.ts";
import type { EntryRow } from "../../contract.ts";
import { useCards } from "../api.ts";
import { Words } from "./ErrorDialogs.tsx";

/** What one of the seven says for themselves, taken down before anything is decided. */
export function HearDialog({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const send = useCommand(useCards().hearEntry, { onDone: onClose });
  return (
    <Words
      title="cards.hear"
      lead="cards.hear-lead"
      label="cards.statement"
      busy={send.busy}
      trouble={send.trouble}
      onDo={(statement) => void send.run({ entryId: entryId as EntryRow["id"], statement })}
      onClose={onClose}
    />
  );
}

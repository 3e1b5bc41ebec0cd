import type { Day } from "#kernel/day.ts";
import { To, useAddressState, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { WorklogNav } from "../WorklogNav.tsx";

type Address = { under?: string; on?: string };

/** Weekly summaries and monthly bulletins; a new one is drafted from the records. */
export function BulletinsPage() {
  const { say, speak } = useSpeech();
  const go = useGo();
  const actor = useActor();
  const api = useWorklog();
  const [{ under, on = today() }] = useAddressState<Address>();
  const ground = under ?? actor.rights["worklog.bulletin"]?.[0];
  const list = useKeyset(api.bulletins, { limit: 50, ...(under && { under: under as never }) });
  const draft = useCommand(api.draftBulletin, { onDone: ({ bulletinId }) => go(`/worklog/bulletins/${bulletinId}`) });
  const start = (kind: "weekly" | "monthly") =>
    void draft.run({ bulletinId: newId() as never, under: ground as never, kind, on: on as Day });
  const may = (actor.rights["worklog.bulletin"] ?? []).length > 0;
  return (
    <Screen
      title={say("worklog.bulletins")}
      above={<WorklogNav />}
      actions={
        may && (
          <>
            <Button loading={draft.busy} onClick={() => start("weekly")}>
              {say("worklog.draft-weekly")}
            </Button>
            <Button kind="primary" loading={draft.busy} onClick={() => start("monthly")}>
              {say("worklog.draft-monthly")}
            </Button>
          </>
        )
      }
    >
      <RefusalNote trouble={draft.trouble ?? (list.error ? troubleOf(list.error) : null)} />
      {!list.loading && list.rows.length === 0 && (
        <EmptyState title={say("worklog.bulletins-none")} todo={say("worklog.bulletins-none.do")} />
      )}
      {list.rows.map((row) => (
        <article key={row.id} className={styles.card}>
          <div className={styles.head}>
            <To to={`/worklog/bulletins/${row.id}`}>{row.title}</To>
            <span className="soft">{speak(`worklog.kind.${row.kind}`)}</span>
            <StateChip
              tone={row.state === "issued" ? "done" : "quiet"}
              word={
                row.no !== null
                  ? say("worklog.issued-no", { no: row.no })
                  : speak(`worklog.bulletin-state.${row.state}`)
              }
            />
            <span className="faint">{row.by}</span>
          </div>
        </article>
      ))}
      {list.hasMore && <Button onClick={list.more}>{say("ui.more")}</Button>}
    </Screen>
  );
}

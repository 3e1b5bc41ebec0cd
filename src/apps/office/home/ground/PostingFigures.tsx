import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useDisclosureApi } from "../apis.ts";
import styles from "./Ground.module.css";

const COUNTED = 50;
const SHOWN = 4;

/** What hangs on the boards now, the first to end on top. */
export function PostingFigures({ place }: { place: string }) {
  const say = useSay();
  const input = { state: "posted" as const, territory: place as never, limit: COUNTED };
  const posted = useQuery(useDisclosureApi().list.queryOptions({ input }));
  if (posted.error && !posted.data)
    return <RefusalNote trouble={troubleOf(posted.error)} again={() => void posted.refetch()} />;
  const rows = (posted.data?.rows ?? []).toSorted((a, b) => (a.lastDay ?? "9").localeCompare(b.lastDay ?? "9"));
  const to = `/postings?state=posted&under=${place}`;
  return (
    <div className={styles.rows} aria-busy={posted.isPending}>
      {posted.isPending && <p className="faint">{say("ui.loading")}</p>}
      {posted.data && rows.length === 0 && <p className="soft">{say("home.postings.none")}</p>}
      <ul>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <To to={`/postings/${row.id}`}>{row.title}</To>
            {row.lastDay ? <Deadline on={row.lastDay} /> : <span className="faint">{say("home.clock-stopped")}</span>}
          </li>
        ))}
        {rows.length > SHOWN && (
          <li>
            <To to={to}>{posted.data?.next ? say("home.all") : say("home.all-of", { count: rows.length })}</To>
          </li>
        )}
      </ul>
    </div>
  );
}

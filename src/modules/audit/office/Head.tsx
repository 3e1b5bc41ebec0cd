import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import styles from "./Audit.module.css";
import { useAudit } from "./api.ts";

/** How long the chain is and how its newest block begins; the whole of it on a page to print and keep. */
export function Head() {
  const say = useSay();
  const head = useQuery(useAudit().head.queryOptions());
  if (head.error && !head.data)
    return <RefusalNote trouble={troubleOf(head.error)} again={() => void head.refetch()} />;
  const { blocks = 0, hash, sealedAt, lastEntry } = head.data ?? {};
  return (
    <div className={styles.head}>
      <dl className={styles.facts}>
        <div>
          <dt>{say("audit.head.blocks")}</dt>
          <dd>{head.data ? formatCount(blocks) : "…"}</dd>
        </div>
        <div>
          <dt>{say("audit.head.last")}</dt>
          <dd>{lastEntry == null ? "—" : formatCount(lastEntry)}</dd>
        </div>
        <div>
          <dt>{say("audit.head")}</dt>
          <dd>{hash ? <code>{hash.slice(0, 16)}…</code> : "—"}</dd>
        </div>
        <div>
          <dt>{say("audit.head.at")}</dt>
          <dd>{sealedAt ? <Moment at={sealedAt} /> : "—"}</dd>
        </div>
      </dl>
      <To to="/audit/head" className={`${styles.slip} no-print`}>
        <Button tabIndex={-1}>{say("audit.head.slip")}</Button>
      </To>
    </div>
  );
}

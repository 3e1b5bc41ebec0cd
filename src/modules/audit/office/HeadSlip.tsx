import { useQuery } from "@tanstack/react-query";
import { inFours } from "#kernel/in-fours.ts";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { formatMoment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import styles from "./Audit.module.css";
import { useAudit } from "./api.ts";

/** The newest block on paper: kept outside the system, it proves later that nothing before it was changed. */
export function HeadSlip() {
  const say = useSay();
  const actor = useActor();
  const mayRead = useMay("audit.read");
  const head = useQuery(useAudit().head.queryOptions());
  const found = head.data;
  return (
    <Screen
      title={say("audit.head.title")}
      above={mayRead && <To to="/audit">{say("audit.title")}</To>}
      actions={
        <Button kind="primary" disabled={!found?.hash} onClick={() => window.print()}>
          {say("ui.print")}
        </Button>
      }
    >
      {head.error && !found && <RefusalNote trouble={troubleOf(head.error)} again={() => void head.refetch()} />}
      {found && (
        <FactSheet
          facts={[
            { key: "county", name: say("audit.head.county"), value: <PlaceName code={actor.countyCode} /> },
            { key: "at", name: say("audit.head.at"), value: found.sealedAt && formatMoment(found.sealedAt) },
            { key: "blocks", name: say("audit.head.blocks"), value: formatCount(found.blocks) },
            {
              key: "last",
              name: say("audit.head.last"),
              value: found.lastEntry === null ? null : formatCount(found.lastEntry),
            },
            {
              key: "hash",
              name: say("audit.head"),
              value: found.hash && <code className={styles.whole}>{inFours(found.hash)}</code>,
              wide: true,
            },
            { key: "by", name: say("audit.head.printed-by"), value: actor.name },
          ]}
        />
      )}
      <p className={styles.about}>{say("audit.head.about")}</p>
      <p className={styles.signature}>{say("audit.head.signature")}</p>
    </Screen>
  );
}

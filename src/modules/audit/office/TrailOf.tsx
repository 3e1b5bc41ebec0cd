import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { Timeline } from "#ui/Timeline.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useAudit } from "./api.ts";
import { SealMark } from "./SealMark.tsx";
import { useCommandWord } from "./use-command-word.ts";

const FIRST = 5;

/** What was done to one record, by whom and when, as the sealed trail has it: a part for any record's page. */
export function TrailOf({ id }: { id: string }) {
  const say = useSay();
  const word = useCommandWord();
  const mayReadAll = useMay("audit.read");
  const [all, setAll] = useState(false);
  const found = useQuery(useAudit().about.queryOptions({ input: { subject: id } }));
  const entries = found.data ?? [];
  return (
    <Section
      title={say("audit.trail")}
      actions={mayReadAll && entries.length > 0 && <To to={`/audit?subject=${id}`}>{say("audit.trail.open")}</To>}
    >
      {found.error && !found.data && (
        <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />
      )}
      {found.data && entries.length === 0 && <p className="soft">{say("audit.trail.none")}</p>}
      <Timeline
        entries={(all ? entries : entries.slice(0, FIRST)).map((one) => ({
          key: String(one.no),
          at: one.at,
          what: word(one.command),
          who: one.who ?? say("audit.system"),
          detail: !one.sealed && <SealMark sealed={false} />,
        }))}
      />
      {!all && entries.length > FIRST && (
        <Button kind="link" style={{ padding: 0 }} onClick={() => setAll(true)}>
          {say("home.all-of", { count: entries.length })}
        </Button>
      )}
    </Section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { To, useAddressState, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Moment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { Batch } from "../contract.ts";
import { useIntake } from "./api.ts";
import { BatchActions } from "./BatchActions.tsx";
import { BatchProgress } from "./BatchProgress.tsx";
import { BatchStateChip } from "./BatchStateChip.tsx";
import { Changes } from "./Changes.tsx";
import { Counts } from "./Counts.tsx";
import { Mapping } from "./Mapping.tsx";
import { OtherSheets } from "./OtherSheets.tsx";
import { Problems } from "./Problems.tsx";

const WATCH_MS = 1000;

const isUnderWay = (batch: Batch | undefined): boolean => batch?.alive === true || batch?.noting === true;

/** One file handed in: how it was understood, what is wrong at which cell, what it would change, and what to do with it. */
export function BatchPage() {
  const { say } = useSpeech();
  const batchId = usePathPart("batchId");
  const found = useQuery({
    ...useIntake().get.queryOptions({ input: { batchId } }),
    refetchInterval: (query) => (isUnderWay(query.state.data as Batch | undefined) ? WATCH_MS : false),
  });
  const [{ tab }, setAddress] = useAddressState<{ tab?: string }>();
  const batch = found.data;
  if (!batch)
    return (
      <Screen title={say(found.error ? "imports.title" : "ui.loading")}>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  const problems = batch.kinds.reduce((sum, one) => sum + one.count, 0);
  const tabs = [
    { key: "problems", name: say("imports.problems"), count: problems },
    { key: "changes", name: say("imports.changes"), count: batch.counts?.facts ?? 0 },
    { key: "mapping", name: say("imports.mapping") },
  ];
  const shown = tabs.find((one) => one.key === tab)?.key ?? "problems";
  return (
    <Screen
      title={batch.fileName}
      wide
      above={<To to="/imports">{say("imports.title")}</To>}
      below={
        <>
          <BatchStateChip batch={batch} />
          <PlaceName code={batch.place} />
          {batch.year && <span>{say("imports.of-year", { year: batch.year })}</span>}
          <span className="faint">
            {batch.createdBy} <Moment at={batch.createdAt} />
          </span>
        </>
      }
      actions={
        batch.noteFileId ? (
          <a href={`/api/files/${batch.noteFileId}`}>
            <Button>{say("imports.noted-workbook")}</Button>
          </a>
        ) : (
          batch.noting && <span className="faint">{say("imports.noting")}</span>
        )
      }
    >
      {batch.trouble && (
        <RefusalNote trouble={{ kind: "refused", status: 409, message: batch.trouble.code, ...batch.trouble }} />
      )}
      {batch.alive && <BatchProgress batch={batch} />}
      {batch.counts && <Counts batch={batch} />}
      <BatchActions batch={batch} />
      {batch.layout && (
        <>
          <OtherSheets batch={batch} layout={batch.layout} />
          <Tabs label={say("imports.title")} tabs={tabs} shown={shown} onChange={(key) => setAddress({ tab: key })} />
          {shown === "problems" && <Problems batch={batch} />}
          {shown === "changes" && <Changes batch={batch} />}
          {shown === "mapping" && <Mapping key={batch.changedAt} batch={batch} layout={batch.layout} />}
        </>
      )}
    </Screen>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAddressState } from "#ui/Address.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { CardRow } from "../../contract.ts";
import { useCards } from "../api.ts";
import { cardColumns } from "./columns.tsx";

/** As many as the server lists at once. */
const MOST = 100;
const WHY = ["set-back", "differs"] as const;

/** Cards that somebody has to put right: set back, or at odds with a source; the longest untouched first. */
export function ToMend() {
  const speech = useSpeech();
  const { say } = speech;
  const [{ why, under }, setAddress] = useAddressState<{ why?: string; under?: string }>();
  const shown = WHY.find((one) => one === why) ?? "set-back";
  const found = useQuery(useCards().toMend.queryOptions({ input: { why: shown, ...(under && { place: under }) } }));
  const columns = useMemo<Column<CardRow>[]>(() => {
    const [head, place, ...rest] = cardColumns<CardRow>(speech);
    const reason: Column<CardRow> = { key: "reason", title: say("home.mend.why"), cell: (row) => row.setBack ?? "" };
    return [head, place, ...(shown === "set-back" ? [reason] : []), ...rest].filter((one) => one !== undefined);
  }, [speech, say, shown]);
  const rows = {
    rows: found.data ?? [],
    loading: found.isFetching,
    loadingMore: false,
    hasMore: false,
    more: () => {},
    error: found.error,
    again: () => void found.refetch(),
  };
  return (
    <RecordList
      name="cards.mend"
      label={say("home.mend")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      filters={
        <FilterChips
          filters={[
            {
              key: "why",
              name: say("home.mend.why"),
              options: WHY.map((value) => ({ value, label: say(`home.mend.${value}`) })),
            },
          ]}
          values={{ why: shown }}
          onChange={(change) => setAddress({ why: change.why })}
        />
      }
      {...(rows.rows.length >= MOST && { totals: say("cards.mend-part", { count: MOST }) })}
      empty={{ title: say("home.mend.none"), todo: say("home.mend.none.do") }}
    />
  );
}

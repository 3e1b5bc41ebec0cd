import { useMemo } from "react";
import { useAddressState } from "#ui/Address.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { STAGES, type Stage } from "../../domain/pipeline.ts";
import { useCards } from "../api.ts";
import { cardColumns } from "./columns.tsx";

type ListAddress = { under?: string; stage?: string; q?: string };

/** Every card of my ground, by stage. */
export function AllCards() {
  const speech = useSpeech();
  const { say, speak } = speech;
  const [{ under, stage, q }, setAddress] = useAddressState<ListAddress>();
  const rows = useKeyset(useCards().list, {
    ...(under && { place: under }),
    ...(stage && { stage: stage as Stage }),
    ...(q && { text: q }),
  });
  return (
    <RecordList
      name="cards"
      label={say("cards.all")}
      columns={useMemo(() => cardColumns(speech), [speech])}
      rows={rows}
      rowKey={(row) => row.id}
      filters={
        <FilterChips
          filters={[
            {
              key: "stage",
              name: say("cards.stage"),
              options: STAGES.map((value) => ({ value, label: speak(`stage.${value}`) })),
            },
          ]}
          values={{ stage }}
          onChange={(change) => setAddress({ stage: change.stage })}
          search={{ value: q, placeholder: say("cards.find"), onChange: (text) => setAddress({ q: text }) }}
        />
      }
      empty={{ title: say("cards.none"), todo: say("cards.none.do") }}
    />
  );
}

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CadreId } from "#kernel/ids.ts";
import { useAddressState } from "#ui/Address.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RecordList } from "#ui/list/RecordList.tsx";
import { useSelection } from "#ui/list/selection.ts";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useActor, useWhyNot } from "#ui/Rights.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { STAGES, type Stage } from "../../domain/pipeline.ts";
import { useCards } from "../api.ts";
import { cardColumns } from "./columns.tsx";
import { FreezeChosen } from "./FreezeChosen.tsx";

type ListAddress = { under?: string; stage?: string; helper?: string; overdue?: string; q?: string };

/** Every card of my ground, narrowed by stage, helper and what is overdue. */
export function AllCards() {
  const speech = useSpeech();
  const { say, speak } = speech;
  const [{ under, stage, helper, overdue, q }, setAddress] = useAddressState<ListAddress>();
  const actor = useActor();
  const cards = useCards();
  const filters = {
    ...(under && { place: under }),
    ...(stage && { stage: stage as Stage }),
    ...(helper && { helper: helper as CadreId }),
    ...(overdue && { overdue: true }),
    ...(q && { text: q }),
  };
  const rows = useKeyset(cards.list, filters);
  const helpers = useQuery(cards.byHelper.queryOptions({ input: under ? { place: under } : {} }));
  const selection = useSelection();
  const whyNot = useWhyNot();
  const ground = under ? String(under) : (actor.rights["card.prepare"]?.[0] ?? actor.countyCode);
  const chosen = [...selection.chosen];
  return (
    <RecordList
      name="cards"
      label={say("cards.all")}
      columns={useMemo(() => cardColumns(speech), [speech])}
      rows={rows}
      rowKey={(row) => row.id}
      selection={selection}
      actions={whyNot("register.export") === null && <ExportList operation={cards.export} filters={filters} />}
      batch={
        <>
          <FreezeChosen place={ground} cards={chosen} />
          <Slot
            name="cards-chosen"
            id={`${ground}/${chosen.join(",")}`}
            may={(verb) => whyNot(verb, ground) === null}
          />
        </>
      }
      filters={
        <FilterChips
          filters={[
            {
              key: "stage",
              name: say("cards.stage"),
              options: STAGES.map((value) => ({ value, label: speak(`stage.${value}`) })),
            },
            {
              key: "helper",
              name: say("cards.helpers"),
              options: (helpers.data ?? [])
                .map(({ key, name }) => ({ value: key, label: name }))
                .sort((a, b) => a.label.localeCompare(b.label, "zh")),
            },
            { key: "overdue", name: say("cards.due"), options: [{ value: "1", label: say("cards.overdue") }] },
          ]}
          values={{ stage, helper, overdue: overdue === undefined ? undefined : String(overdue) }}
          onChange={setAddress}
          search={{ value: q, placeholder: say("cards.find"), onChange: (text) => setAddress({ q: text }) }}
        />
      }
      empty={{ title: say("cards.none"), todo: say("cards.none.do") }}
    />
  );
}

import { useMemo } from "react";
import { labelIn } from "#modules/registry/contract.ts";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import type { Selection } from "#ui/list/selection.ts";
import { type Speech, useSpeech } from "#ui/Speech.tsx";
import { type Pickable, usePickable } from "./use-pickable.ts";

const columnsIn = ({ say, language }: Speech): Column<Pickable>[] => [
  { key: "head", title: say("posting.field.headName"), always: true, cell: (row) => row.headName ?? "" },
  { key: "group", title: say("posting.field.group"), cell: (row) => row.naturalVillage ?? "" },
  { key: "size", title: say("posting.field.householdSize"), align: "end", cell: (row) => row.size },
  {
    key: "class",
    title: say("posting.field.class"),
    cell: (row) => labelIn(language, "householdType", row.householdType ?? ""),
  },
  {
    key: "status",
    title: say("posting.field.status"),
    extra: true,
    cell: (row) => labelIn(language, "povertyStatus", row.povertyStatus ?? ""),
  },
];

/** The households of a village to choose from; for a posting about cards only those whose card is final. */
export function HouseholdPicker({
  place,
  onlyFinal,
  selection,
}: {
  place: string;
  onlyFinal: boolean;
  selection: Selection;
}) {
  const speech = useSpeech();
  const rows = usePickable(place, onlyFinal);
  return (
    <RecordList
      name="posting-households"
      label={speech.say("posting.choose")}
      columns={useMemo(() => columnsIn(speech), [speech])}
      rows={rows}
      rowKey={(row) => row.id}
      selection={selection}
      empty={{
        title: speech.say(onlyFinal ? "posting.choose-none-final" : "posting.choose-none"),
        todo: speech.say("posting.choose-none.do"),
      }}
    />
  );
}

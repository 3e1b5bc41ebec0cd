import { findField, labelsIn } from "#modules/registry/contract.ts";
import { To } from "#ui/Address.tsx";
import { Missing } from "#ui/Figures.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { type Keyset, useKeyset } from "#ui/list/use-keyset.ts";
import { useSpeech } from "#ui/Speech.tsx";
import type { Batch, ImportChange } from "../contract.ts";
import { useIntake } from "./api.ts";

/** What the file says otherwise than the register, fact by fact. */
export function Changes({ batch }: { batch: Batch }) {
  const { say, speak, has, language } = useSpeech();
  const rows: Keyset<ImportChange> = useKeyset(useIntake().changes, { batchId: batch.id });
  const inWords = (id: string, value: string): string => {
    const field = findField(id);
    if (field?.kind === "boolean") return say(value === "是" ? "ui.yes" : "ui.no");
    return labelsIn(language, field?.list, value);
  };
  const nameOf = (field: string): string => {
    if (field === "year.year") return say("imports.year-begun");
    return has(`field.${field}`) ? speak(`field.${field}`) : field;
  };
  const columns: Column<ImportChange>[] = [
    { key: "row", title: say("imports.row"), align: "end", always: true, cell: (one) => one.row },
    {
      key: "head",
      title: say("imports.household"),
      always: true,
      cell: (one) => <To to={`/households/${one.householdId}`}>{one.head}</To>,
    },
    {
      key: "field",
      title: say("ui.diff.field"),
      cell: (one) => (
        <>
          {one.of && <span className="soft">{one.of} </span>}
          {nameOf(one.field)}
        </>
      ),
    },
    {
      key: "before",
      title: say("ui.diff.before"),
      cell: (one) => (one.before === null ? <Missing /> : <del>{inWords(one.field, one.before)}</del>),
    },
    {
      key: "after",
      title: say("ui.diff.after"),
      cell: (one) => (one.after === null ? <Missing /> : <ins>{inWords(one.field, one.after)}</ins>),
    },
  ];
  return (
    <RecordList
      name="import-changes"
      label={say("imports.changes")}
      columns={columns}
      rows={rows}
      rowKey={(one) => String(one.no)}
      empty={{ title: say("imports.changes-none"), todo: say("imports.changes-none.do") }}
    />
  );
}

import { useAddressState } from "#ui/Address.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { FindingNote } from "#ui/FindingNote.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { type Keyset, useKeyset } from "#ui/list/use-keyset.ts";
import { useSpeech } from "#ui/Speech.tsx";
import type { Batch, ImportProblem } from "../contract.ts";
import { useIntake } from "./api.ts";
import { columnName } from "./column-name.ts";

type Address = { kind?: string; severity?: string };

/** Every problem at its cell, in plain words, with what to do; by kind when there are many. */
export function Problems({ batch }: { batch: Batch }) {
  const { say, speak, has } = useSpeech();
  const [{ kind, severity }, setAddress] = useAddressState<Address>();
  const rows: Keyset<ImportProblem> = useKeyset(useIntake().problems, {
    batchId: batch.id,
    ...(kind && { kind }),
    ...((severity === "block" || severity === "warn") && { severity }),
  });
  const titleOf = (one: ImportProblem): string =>
    batch.layout?.columns.find((column) => column.column === one.column)?.title ?? "";
  const nameOf = (one: string): string => {
    const key = [`problem.${one}`, `finding.${one}.name`].find(has);
    return key ? speak(key) : speak(`finding.${one}`, {}).replace(/\{\w+\}/g, "…");
  };
  const columns: Column<ImportProblem>[] = [
    {
      key: "cell",
      title: say("imports.cell"),
      always: true,
      cell: (one) =>
        one.column === null
          ? say("imports.whole-row", { row: one.row })
          : `${columnName(one.column)}${one.row} ${titleOf(one)}`,
    },
    {
      key: "what",
      title: say("imports.what"),
      always: true,
      cell: (one) => (
        <span style={{ whiteSpace: "normal" }}>
          <FindingNote finding={one} />
        </span>
      ),
    },
  ];
  return (
    <RecordList
      name="import-problems"
      label={say("imports.problems")}
      columns={columns}
      rows={rows}
      rowKey={(one) => String(one.no)}
      filters={
        <FilterChips
          filters={[
            {
              key: "severity",
              name: say("imports.severity"),
              options: (["block", "warn"] as const).map((value) => ({
                value,
                label: say(`imports.severity.${value}`),
              })),
            },
            {
              key: "kind",
              name: say("imports.kind"),
              options: batch.kinds.map((one) => ({
                value: one.kind,
                label: `${nameOf(one.kind)} ${formatCount(one.count)}`,
              })),
            },
          ]}
          values={{ kind, severity }}
          onChange={(change) => setAddress(change)}
        />
      }
      empty={{
        title: say("imports.problems-none"),
        ...(batch.state === "read" && { todo: say("imports.problems-none.do") }),
      }}
    />
  );
}

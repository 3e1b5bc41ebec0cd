import { To } from "#ui/Address.tsx";
import { formatCount, Missing, MoneyFigure } from "#ui/Figures.tsx";
import type { Column } from "#ui/list/RecordList.tsx";
import type { Speech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { VillageRow } from "../../contract.ts";
import { villageWord } from "../../domain/village-words.ts";
import { Tags } from "../Tags.tsx";

const count = (value: number | null) => (value === null ? <Missing /> : formatCount(value));

/** The columns of the list of villages. */
export const villageColumns = ({ say, language }: Speech): Column<VillageRow>[] => [
  {
    key: "name",
    title: say("places.village"),
    always: true,
    cell: (row) => (
      <>
        <To to={`/villages/${row.code}`}>{row.name}</To>{" "}
        {row.until && <StateChip tone="quiet" word={say("places.ended-on", { on: row.until })} />}
      </>
    ),
  },
  { key: "township", title: say("places.township"), always: true, cell: (row) => row.township },
  {
    key: "class",
    title: say("places.class"),
    cell: (row) => (row.villageClass === null ? <Missing /> : villageWord(language, row.villageClass)),
  },
  { key: "types", title: say("places.types"), cell: (row) => <Tags of={row.types} /> },
  {
    key: "exited",
    title: say("places.exited"),
    cell: (row) => (row.exited === null ? <Missing /> : say(row.exited ? "ui.yes" : "ui.no")),
  },
  { key: "households", title: say("places.households"), align: "end", cell: (row) => count(row.households) },
  { key: "population", title: say("places.population"), align: "end", cell: (row) => count(row.population) },
  { key: "natural", title: say("places.natural-count"), align: "end", cell: (row) => formatCount(row.naturalVillages) },
  {
    key: "income",
    title: say("places.collective-income"),
    align: "end",
    extra: true,
    cell: (row) => <MoneyFigure fen={row.collectiveIncome} />,
  },
  { key: "year", title: say("places.file-year"), align: "end", cell: (row) => row.year ?? <Missing /> },
  { key: "filled", title: say("places.filled"), align: "end", cell: (row) => `${row.filled} / ${row.total}` },
  {
    key: "blocks",
    title: say("places.findings"),
    cell: (row) => row.blocks > 0 && <StateChip tone="trouble" word={say("places.blocks", { count: row.blocks })} />,
  },
  { key: "code", title: say("places.code"), extra: true, cell: (row) => <span className="number">{row.code}</span> },
];

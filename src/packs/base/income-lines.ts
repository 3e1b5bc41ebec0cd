import { fromYuan } from "#kernel/money.ts";
import type { Mark } from "../pack.ts";
import type { IncomeLine, IncomeLineKind } from "../schemas/income.ts";

const line =
  (kind: IncomeLineKind, source: string, mark: Mark) =>
  (year: number, yuan: number): IncomeLine => ({
    region: "",
    year,
    kind,
    amount: fromYuan(yuan),
    documentNo: null,
    source,
    mark,
  });

const national = line("poverty", "dossier 3.5: national line at current prices, 2,300 of 2010", "exact");
const exit = line("exit", "dossier 3.5: lower end of the working lines seen in the field, uncertain", "editable");
const range = line("monitoring", "dossier 4.3: typical guidance, uncertain; enter the province's document", "editable");

/** Yuan per person and year. There is no national monitoring line: the county enters its province's own, with the document number. */
export const NATIONAL_LINES: readonly IncomeLine[] = [
  ...(
    [
      [2010, 2300],
      [2011, 2536],
      [2012, 2625],
      [2013, 2736],
      [2014, 2800],
      [2015, 2855],
      [2016, 2952],
      [2017, 2952],
      [2018, 2995],
      [2019, 3218],
    ] as const
  ).map(([year, yuan]) => national(year, yuan)),
  line("poverty", "dossier 3.5: about 4,000", "editable")(2020, 4000),
  ...(
    [
      [2016, 3026],
      [2017, 3200],
      [2018, 3500],
      [2019, 3750],
      [2020, 4000],
    ] as const
  ).map(([year, yuan]) => exit(year, yuan)),
  line("monitoring", "dossier 4.3: 1.5 × the national line (Anhui 2020)", "editable")(2020, 6000),
  range(2021, 6000),
  range(2022, 6500),
  range(2023, 7000),
  range(2024, 7800),
];

import { type Cell, type Row, textOf } from "#kernel/cell.ts";
import type { Layout } from "./layout.ts";
import type { ReadPlan } from "./read-plan.ts";

/** `member`: a person. `household`: a household's facts with nobody in the row. `note`: totals, remarks, signatures, a repeated heading. */
export type RowKind = "member" | "household" | "note";

/** Words with which a row of totals, remarks or signatures begins. */
const NOTE =
  /^(合计|总计|小计|累计|共计|本页|总\s*数|全村|全乡|全镇|说明|备注|注[:：]|注意|填表|填报|制表|审核|复核|审批|负责人|单位|经办|签字|签名|盖章|日期|联系人)/;
const SHORT_NAME = /^[\p{Script=Han}·•A-Za-z\s]{1,30}$/u;

const filled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined;

/** Tells the rows of a sheet apart, below its headings. */
export function rowTeller(layout: Layout, plan: ReadPlan): (row: Row) => RowKind {
  const name = plan.at("person.name") ?? plan.at("household.headName");
  const others = plan.person.filter(({ column }) => column !== name).map(({ column }) => column);
  const income = plan.income.filter(({ parts }) => parts.length === 0);
  const facts = [...plan.household, ...plan.conditions, ...income].map(({ column }) => column);
  const keys = [plan.at("household.nationalNo"), plan.at("household.rowNo")].filter((one) => one !== undefined);
  const titled = layout.columns.filter(({ field, title }) => field !== null && title !== "");

  const filledOf = (columns: readonly number[], cells: readonly (Cell | undefined)[]): number => {
    let count = 0;
    for (const column of columns) if (filled(cells[column])) count++;
    return count;
  };
  const repeatsHeadings = (cells: readonly Cell[]): boolean => {
    let same = 0;
    for (const { column, title } of titled) if (textOf(cells[column]) === title && ++same >= 3) return true;
    return false;
  };

  return ({ cells }) => {
    const first = textOf(cells[0] ?? cells.find(filled));
    const called = name === undefined ? "" : textOf(cells[name]);
    if (NOTE.test(first) || NOTE.test(called) || repeatsHeadings(cells)) return "note";
    const said = filledOf(others, cells);
    if (said >= 2 || (called !== "" && said === 1)) return "member";
    if (called !== "" && SHORT_NAME.test(called) && cells.filter(filled).length > 1) return "member";
    return filledOf(keys, cells) > 0 && filledOf(facts, cells) >= 3 ? "household" : "note";
  };
}

import { officeFile, printNote } from "#modules/documents/index.ts";
import type { Query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import { planPaper } from "../domain/plan-paper.ts";
import { readPlan } from "./read-plan.ts";

/** The plan on paper: read first, set afterwards, so that no transaction waits for the setting. */
const paper = (form: "pdf" | "docx"): Query<File> =>
  Object.assign(
    async (raw: unknown, by: Caller): Promise<File> => {
      const plan = await readPlan(raw, by);
      return officeFile(planPaper(plan, printNote(by).printed), `${plan.village}规划-第${plan.version}版`, form);
    },
    { queryName: `village-plan.${form}`, verb: "village-plan.read" },
  );

export const planPdf = paper("pdf");
export const planDocx = paper("docx");

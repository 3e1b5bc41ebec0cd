import { officeFile, printNote } from "#modules/documents/index.ts";
import type { Caller } from "#platform/world.ts";
import { charterPaper as charterSheet } from "../domain/charter-paper.ts";
import { recordPaper } from "../domain/record-paper.ts";
import { PaperOfCharter, PaperOfResolution } from "../domain/shapes/resolutions.ts";
import { readCharter } from "./charters.ts";
import { readResolution } from "./resolutions.ts";

/** 决议记录表, to be printed and signed, or to go on editing. */
export async function resolutionPaper(raw: unknown, by: Caller): Promise<File> {
  const { form, ...one } = PaperOfResolution.parse(raw);
  const resolution = await readResolution(one, by);
  const name = `决议记录表-${resolution.village.name}-${resolution.number}`;
  return officeFile(recordPaper(resolution, printNote(by).printed), name, form);
}

/** One version of the village rules. */
export async function charterPaper(raw: unknown, by: Caller): Promise<File> {
  const { form, ...one } = PaperOfCharter.parse(raw);
  const charter = await readCharter(one, by);
  const name = `${charter.title}-${charter.village.name}-第${charter.version}版`;
  return officeFile(charterSheet(charter, printNote(by).printed), name, form);
}

import { speak } from "#i18n/index.ts";
import { officeFile, printNote } from "#modules/documents/index.ts";
import type { Query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import { recordPaper } from "../domain/record-paper.ts";
import { readRecord } from "./read-record.ts";

/** The record on paper: read first, set afterwards, so that no transaction waits for the setting. */
const paper = (form: "pdf" | "docx"): Query<File> =>
  Object.assign(
    async (raw: unknown, by: Caller): Promise<File> => {
      const record = await readRecord(raw, by);
      const sheet = recordPaper(record, (code) => speak("zh", code), printNote(by).printed);
      return officeFile(sheet, `履职档案-${record.cadre.name}`, form);
    },
    { queryName: `service-record.${form}`, verb: "stationing.read" },
  );

export const recordPdf = paper("pdf");
export const recordDocx = paper("docx");

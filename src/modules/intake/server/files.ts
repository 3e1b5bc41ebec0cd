import { Hono } from "hono";
import { stream } from "hono/streaming";
import { speak } from "#i18n/index.ts";
import { whyNotMay } from "#kernel/actor.ts";
import { callerOf, type Visit } from "#platform/http/visit.ts";
import { writeXlsx } from "#platform/tabular/write-xlsx.ts";
import { templateColumns } from "../domain/template.ts";
import { VERB } from "./batch-rows.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `GET /template`: the empty form to download, with drop-downs for coded columns and text columns for IDs. */
export const intakeFiles = new Hono<{ Variables: { visit: Visit } }>().get("/template", (c) => {
  const { actor } = callerOf(c.get("visit"));
  const refused = whyNotMay(actor, VERB);
  if (refused) throw refused;
  const { language } = actor;
  const columns = templateColumns();
  const sheet = {
    name: "户册",
    titles: [speak(language, "intake.template.title"), speak(language, "intake.template.note")],
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    choices: new Map(columns.flatMap(({ choices }, i) => (choices ? [[i, choices] as const] : []))),
    rows: [],
  };
  const name = encodeURIComponent(`${speak(language, "intake.template.name")}.xlsx`);
  c.header("content-type", XLSX);
  c.header("content-disposition", `attachment; filename*=UTF-8''${name}`);
  c.header("cache-control", "private, no-store");
  return stream(c, (out) => writeXlsx([sheet], async (piece) => void (await out.write(piece))));
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { hasSentence } from "#i18n/index.ts";
import { LIST_COLUMN_KEYS, listCells } from "./list-columns.ts";

it("has the columns of the screen, each with a title in both languages", () => {
  const screen = readFileSync(new URL("../office/list/columns.tsx", import.meta.url), "utf8");
  expect(LIST_COLUMN_KEYS).toEqual([...screen.matchAll(/\bkey: "(\w+)"/g)].map(([, key]) => key));
  for (const { title } of listCells(LIST_COLUMN_KEYS).cells)
    expect([title, hasSentence("zh", title), hasSentence("en", title)]).toEqual([title, true, true]);
});

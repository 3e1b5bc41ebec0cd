import { expect, test } from "vitest";
import { hasSentence } from "#i18n/index.ts";
import { commands } from "#i18n/zh/commands.ts";
import { AREAS } from "./domain/areas.ts";

test("the trail can be filtered by the area of every command, in both languages", () => {
  const areas = new Set(Object.keys(commands).map((key) => key.split(".")[1]));
  expect([...areas].filter((one) => !(AREAS as readonly string[]).includes(one ?? ""))).toEqual([]);
  for (const area of AREAS)
    for (const language of ["zh", "en"] as const)
      expect(hasSentence(language, `audit.module.${area}`), area).toBe(true);
});

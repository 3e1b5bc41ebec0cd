import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { LONGEST } from "./long-first.ts";

test.each(LONGEST)("%s, said to be long, is there", (file) => {
  expect(existsSync(file)).toBe(true);
});

import { expect, it } from "vitest";
import { fits } from "./fits.ts";

it.each([
  ["/", "/", true],
  ["/cards/$cardId/comparison", "/cards/0190/comparison", true],
  ["/cards/$cardId", "/cards", false],
  ["/cards/$cardId", "/cards/0190/comparison", false],
  ["/households", "/villages", false],
])("%s and %s", (pattern, path, expected) => expect(fits(pattern, path)).toBe(expected));

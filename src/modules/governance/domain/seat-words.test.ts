import { expect, it } from "vitest";
import { ELECTED_ANEW, seatEndIn } from "./seat-words.ts";

it("why a seat ended is said in the reader's language, what somebody wrote as it was written", () => {
  expect([seatEndIn("zh", ELECTED_ANEW), seatEndIn("en", ELECTED_ANEW), seatEndIn("en", "外出务工")]).toEqual([
    "换届",
    "Elected anew",
    "外出务工",
  ]);
});

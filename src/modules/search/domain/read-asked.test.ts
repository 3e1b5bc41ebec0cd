import { expect, it } from "vitest";
import { readAsked } from "./read-asked.ts";

it.each([
  ["990101196608279571", "id-number", "990101196608279571"],
  ["99010119340228438x", "id-number", "99010119340228438X"],
  ["9901 0119 3402 2843 8X", "id-number", "99010119340228438X"],
  ["９９０１０１１９６６０８２７９５７１", "id-number", "990101196608279571"],
  ["99010119660827957142B1", "id-number", "990101196608279571"],
  ["990101660827957", "id-number", "990101660827957"],
  ["139 2269 1130", "phone", "13922691130"],
  ["86990101000001", "national-no", "86990101000001"],
  ["zgxq", "initials", "zgxq"],
  ["诸葛", "name", "诸葛"],
])("reads %s as %s", (text, by, value) => expect(readAsked(text)).toEqual({ by, value }));

it.each(["a", "%", "';--", "🙂"])("asks the database nothing for %s", (text) =>
  expect(readAsked(text)).toEqual({ by: "nothing" }),
);

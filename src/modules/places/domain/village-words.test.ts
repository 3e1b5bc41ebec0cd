import { expect, it } from "vitest";
import { VILLAGE_FIELD_KEYS, villageField } from "./village-fields.ts";
import { villageWord } from "./village-words.ts";

it("every label of a village's file has its English words", () => {
  const labels = VILLAGE_FIELD_KEYS.flatMap((key) => [...(villageField(key).labels ?? [])]);
  expect(labels.length).toBeGreaterThan(15);
  expect(labels.filter((label) => /\p{Script=Han}/u.test(villageWord("en", label)))).toEqual([]);
  expect(villageWord("zh", "山区")).toBe("山区");
});

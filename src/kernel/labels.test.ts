import { expect, it } from "vitest";
import { choicesFrom, withNote, wordsFrom } from "./labels.ts";

const word = wordsFrom({ 退休: "Retired", 其他: "Other" });

it("a label is said in the reader's language, a text nobody lists stays as it is", () => {
  expect([word("zh", "退休"), word("en", "退休"), word("en", "回原单位")]).toEqual(["退休", "Retired", "回原单位"]);
  expect(choicesFrom(word, "en", ["退休", "其他"])).toEqual([
    { value: "退休", label: "Retired" },
    { value: "其他", label: "Other" },
  ]);
});

it("what was written behind a label stays as it was written", () => {
  expect(withNote(word)("en", "退休：手续办妥：已交接")).toBe("Retired: 手续办妥：已交接");
  expect(withNote(word)("zh", "退休：手续办妥")).toBe("退休：手续办妥");
  expect(withNote(word)("en", "另有任用：县里")).toBe("另有任用：县里");
});

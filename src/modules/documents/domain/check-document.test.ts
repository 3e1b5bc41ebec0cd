import { expect, it } from "vitest";
import { Refusal } from "#kernel/refusal.ts";
import { boardPoster, largePoster } from "../fixtures/papers.ts";
import { checkDocument } from "./check-document.ts";
import { documentNumber } from "./official-letter.ts";
import { shortHash } from "./paper.ts";

const refusalOf = (input: Parameters<typeof checkDocument>[0]): string => {
  try {
    checkDocument(input);
    return "none";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

it("a poster passes with what may be public", () => {
  expect(refusalOf(boardPoster)).toBe("none");
  expect(refusalOf(largePoster)).toBe("none");
});

it.each([
  "身份证 99010119620803831X",
  "990101 1962 0803 8311",
  "990101196208038311",
  "6217 0012 3456 7890 123",
  "13912341130",
  "139-1234-1130",
  "电话13912341130。",
])("a poster with a private number in its text is refused: %s", (text) => {
  expect(refusalOf({ ...boardPoster, paragraphs: [text] })).toBe("document.private-number");
  expect(refusalOf({ ...boardPoster, rows: [{ head: text }] })).toBe("document.private-number");
});

it("a poster takes no column that is not whitelisted", () => {
  const rows = [{ head: "甲某", health: "残疾" }] as never;
  expect(() => checkDocument({ ...boardPoster, rows })).toThrow();
  expect(refusalOf({ ...boardPoster, columns: ["head"], rows: [{ head: "甲某", amount: "100" }] })).toBe(
    "document.column-not-shown",
  );
});

it("a posting cannot end before it begins", () => {
  expect(refusalOf({ ...boardPoster, until: "2026-11-01" as never })).toBe("document.span-reversed");
});

it("a document number has hexagonal brackets and no leading zero", () => {
  expect(documentNumber({ authority: "云政发", year: 2026, no: 1 })).toBe("云政发〔2026〕1号");
});

it("a hash is shown in three groups of four", () => {
  expect(shortHash("3f9a01c277de".padEnd(64, "0"))).toBe("3f9a 01c2 77de");
});

import { describe, expect, it } from "vitest";
import { z } from "zod";
import { hasSentence, speak } from "#i18n/index.ts";
import type { Language } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { RULE_IDS, RULES, rulesFor } from "#packs/index.ts";
import { compareLines, flatLines, shortLine } from "../words/flat.ts";
import { namesFrom, type Telling, wordsOf } from "../words/words.ts";
import { problemsOf } from "./problems.ts";
import { newLine, type Schema, tidy } from "./schema.ts";

const rules = rulesFor([], "2026-11-22" as Day);
const schemaOf = (id: keyof typeof RULES) => z.toJSONSchema(RULES[id].schema, { io: "input" }) as Schema;
const telling = (language: Language): Telling => ({
  language,
  speak: (code, facts) => speak(language, code, facts),
  has: (code) => hasSentence(language, code),
  names: namesFrom(
    RULE_IDS.map((id) => ({ id, inForce: rules[id] })),
    language,
  ),
});
const linesOf = (id: keyof typeof RULES, language: Language = "zh") =>
  flatLines(wordsOf(telling(language), id, rules[id].value));

describe("a rule's value in words", () => {
  it.each(["zh", "en"] as const)("tells every shipped rule without codes or JSON (%s)", (language) => {
    for (const id of RULE_IDS) {
      const text = linesOf(id, language).join("\n");
      expect(text.trim(), id).not.toBe("");
      expect(text, id).not.toMatch(/rules\.|[{}]|\[object|undefined|\bnull\b/);
    }
  });

  it("tells English readers Chinese words only where the rule is about such words or prints them", () => {
    const han = RULE_IDS.filter((id) => /\p{Script=Han}/u.test(linesOf(id, "en").join()));
    expect(han.filter((id) => !id.startsWith("posting.words."))).toEqual([
      "posting.name.web",
      "stationing.notice",
      "governance.procedure",
    ]);
  });

  it("says days with how they are counted, seats in their order, posts by name", () => {
    expect(linesOf("posting.days.recognition")).toEqual(["5 个日历日"]);
    expect(linesOf("posting.objection.answer")).toEqual(["5 个工作日"]);
    expect(linesOf("card.signing.deadline-days")).toEqual(["3 天"]);
    expect(linesOf("card.seats")[0]).toBe("村委会主任");
    expect(linesOf("card.one-person-seats")).toEqual(["村委会主任 与 村支部书记"]);
    expect(linesOf("team.responsibility-group")[0]).toBe("组长：村党支部书记");
    expect(linesOf("identification.recheck-ends")).toEqual(["12 月 31 日"]);
  });

  it("shortens a long list to its first names and their number", () => {
    const words = wordsOf(telling("zh"), "card.seats", rules["card.seats"].value);
    expect(shortLine(words, "、", (n) => ` 等 ${n} 项`, 2)).toBe("村委会主任、村支部书记 等 7 项");
  });

  it("compares two values line by line", () => {
    expect(compareLines(["a", "b", "c"], ["a", "x", "c"]).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "same a",
      "removed b",
      "added x",
      "same c",
    ]);
  });
});

describe("the form of a rule", () => {
  it("finds nothing wrong with any shipped value, and sends it as it was", () => {
    for (const id of RULE_IDS) {
      const schema = schemaOf(id);
      const tidied = tidy(schema, rules[id].value);
      expect(problemsOf(schema, tidied), id).toEqual([]);
      expect(RULES[id].schema.safeParse(tidied).success, id).toBe(true);
      expect(tidied, id).toEqual(rules[id].value);
    }
  });

  it("gives a new line a key of its own and says what is still empty", () => {
    const schema = schemaOf("visit.checklist.six-ones");
    const before = rules["visit.checklist.six-ones"].value as unknown[];
    const line = newLine(schema.items as Schema, before);
    const after = tidy(schema, [...before, line]);
    expect(line).toMatchObject({ key: `own-${before.length + 1}` });
    expect(problemsOf(schema, after).map((one) => one.code)).toContain("rules.problem.empty");
    const filled = tidy(schema, [...before, { ...(line as object), zh: "看一次院落" }]);
    expect(problemsOf(schema, filled)).toEqual([]);
    expect((filled as { en: string }[]).at(-1)?.en).toBe("看一次院落");
  });

  it("numbers the seats in their order and says ranges in words", () => {
    const seats = [...(rules["card.seats"].value as { no: number }[])].reverse();
    expect((tidy(schemaOf("card.seats"), seats) as { no: number }[]).map((one) => one.no)).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    expect((tidy(schemaOf("card.seats"), seats) as { turn: number }[]).map((one) => one.turn)).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    const together = seats.map((one) => ({ ...one, turn: 1 }));
    expect((tidy(schemaOf("card.seats"), together) as { turn: number }[]).every((one) => one.turn === 1)).toBe(true);
    expect(problemsOf(schemaOf("visit.min-people"), 12)).toEqual([
      { path: "", code: "rules.problem.range", facts: { minimum: 1, maximum: 9 } },
    ]);
  });
});

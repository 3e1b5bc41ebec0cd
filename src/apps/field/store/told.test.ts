import { describe, expect, it } from "vitest";
import { phone as en } from "#i18n/en/phone.ts";
import { phone as zh } from "#i18n/zh/phone.ts";
import { toldOf } from "./told.ts";

const ANSWERS = [
  ["worklog.write-log", { alike: { id: "x", percent: 92 } }, "phone.told.alike"],
  ["worklog.write-log", { alike: null }, undefined],
  ["worklog.send-report", { late: true }, "phone.told.report-late"],
  ["worklog.send-report", { late: false }, undefined],
  ["worklog.send-feedback", { answerBy: "2026-12-01" }, "phone.told.answer-by"],
  ["worklog.send-feedback", { answerBy: null }, undefined],
  ["attendance.sign-in", { proof: "none", questions: 0 }, "phone.told.unproven"],
  ["attendance.sign-in", { proof: "fence", questions: 1 }, "phone.told.asked"],
  ["attendance.sign-in", { proof: "fence", questions: 0 }, undefined],
  ["survey.submit", { proof: "none" }, undefined],
  ["attendance.sign-in", undefined, undefined],
] as const;

describe("what the answer to a command still has to say", () => {
  it.each(ANSWERS)("%s %o: %s", (name, output, word) => {
    const told = toldOf(name, output);
    expect(told?.word).toBe(word);
    if (told) expect([told.word in zh, told.word in en]).toEqual([true, true]);
  });
});

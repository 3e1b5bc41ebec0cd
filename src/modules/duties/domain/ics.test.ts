import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { calendarText, type Entry, escapeText, fold } from "./ics.ts";

const NOW = "2026-11-22T06:30:00.000Z" as Instant;
/** A reader of its own: unfolds, splits, takes escapes away. */
const unfold = (text: string): string[] => text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, c: string) => (c === "n" || c === "N" ? "\n" : c));
const property = (text: string, name: string): string | undefined =>
  unfold(text.slice(text.indexOf("BEGIN:VEVENT")))
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.replace(/^[^:]*:/, "");
const one: Entry = {
  uid: "m-1@bangfu",
  day: Day.parse("2026-11-24"),
  from: "09:00",
  until: "10:30",
  title: "常委会；第一议题，脱贫攻坚\\整改",
  where: "县委三楼会议室",
  sequence: 2,
};

describe("a calendar feed", () => {
  it("gives the hour in Shanghai with its zone, the id, the sequence, and ends lines by CRLF", () => {
    const text = calendarText("我的日程", [one], NOW);
    expect(property(text, "DTSTART")).toBe("20261124T090000");
    expect(text).toContain("DTSTART;TZID=Asia/Shanghai:20261124T090000\r\n");
    expect(text).toContain("TZID:Asia/Shanghai\r\n");
    expect(property(text, "UID")).toBe("m-1@bangfu");
    expect(property(text, "DTSTAMP")).toBe("20261122T063000Z");
    expect(property(text, "SEQUENCE")).toBe("2");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });

  it("gives whole days as days, across the end of a year; says what is cancelled", () => {
    const text = calendarText(
      "我的日程",
      [{ uid: "d", day: Day.parse("2026-12-31"), title: "年度结账", cancelled: true }],
      NOW,
    );
    expect(property(text, "DTSTART")).toBe("20261231");
    expect(property(text, "DTEND")).toBe("20270101");
    expect(property(text, "STATUS")).toBe("CANCELLED");
  });

  it("brings back any title as it was, in lines of at most 75 octets that cut no character", () => {
    const texts = fc.string({
      unit: fc.constantFrom("会", "议", "a", ",", ";", "\\", "\n", "🙂", "é", " ", "n", ":"),
      maxLength: 300,
    });
    fc.assert(
      fc.property(texts, (title) => {
        const text = calendarText("x", [{ ...one, title }], NOW);
        for (const line of text.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(unescaped(property(text, "SUMMARY") ?? "")).toBe(title);
      }),
    );
  });

  it("folds and unfolds to the same, and lets no line break out of a text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const safe = escapeText(text);
        expect(safe).not.toMatch(/[\r\n]/);
        expect(fold(safe).replaceAll("\r\n ", "")).toBe(safe);
      }),
    );
  });
});

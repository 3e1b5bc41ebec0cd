import type { Day } from "#kernel/day.ts";
import { addDays } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";

/** One entry of a calendar: a whole day, or from an hour to an hour in Shanghai. `uid` never changes; `sequence` grows with it. */
export type Entry = {
  uid: string;
  day: Day;
  from?: string;
  until?: string;
  title: string;
  about?: string;
  where?: string;
  link?: string;
  cancelled?: boolean;
  sequence?: number;
};

/** Octets of a character in UTF-8. */
const octets = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** RFC 5545, 3.1: no line is longer than 75 octets; it goes on after CRLF and a space, and no character is cut. */
export function fold(line: string): string {
  let text = "";
  let used = 0;
  for (const char of line) {
    const size = octets(char);
    if (used + size > 75) {
      text += "\r\n ";
      used = 1;
    }
    text += char;
    used += size;
  }
  return text;
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break in a text. Other control characters do not belong in one. */
export const escapeText = (text: string): string =>
  text
    .replace(/\\/g, "\\\\")
    .replace(/;/g, "\\;")
    .replace(/,/g, "\\,")
    .replace(/\r\n|\r|\n/g, "\\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

const compact = (day: Day): string => day.replaceAll("-", "");
const local = (day: Day, time: string): string => `${compact(day)}T${time.replace(":", "")}00`;
const utc = (at: Instant): string => `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;

const ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Shanghai",
  "BEGIN:STANDARD",
  "DTSTART:19910915T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** A calendar that phones subscribe to (RFC 5545; refresh hints of RFC 7986). */
export function calendarText(name: string, entries: readonly Entry[], now: Instant): string {
  const events = entries.flatMap((one) => [
    "BEGIN:VEVENT",
    `UID:${one.uid}`,
    `DTSTAMP:${utc(now)}`,
    ...(one.from
      ? [
          `DTSTART;TZID=Asia/Shanghai:${local(one.day, one.from)}`,
          `DTEND;TZID=Asia/Shanghai:${local(one.day, one.until ?? one.from)}`,
        ]
      : [
          `DTSTART;VALUE=DATE:${compact(one.day)}`,
          `DTEND;VALUE=DATE:${compact(addDays(one.day, 1))}`,
          "TRANSP:TRANSPARENT",
        ]),
    `SUMMARY:${escapeText(one.title)}`,
    ...(one.about ? [`DESCRIPTION:${escapeText(one.about)}`] : []),
    ...(one.where ? [`LOCATION:${escapeText(one.where)}`] : []),
    ...(one.link ? [`URL:${one.link}`] : []),
    `SEQUENCE:${one.sequence ?? 0}`,
    `STATUS:${one.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Bangfu//Duties//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ...ZONE,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

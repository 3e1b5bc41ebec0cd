import { describe, expect, it } from "vitest";
import { wordsOfPdf } from "#testing/words-of-pdf.ts";
import { checkDocument } from "../domain/check-document.ts";
import { crowdedCard, sampleCard } from "../fixtures/card.ts";
import { FIXTURES } from "../fixtures/index.ts";
import { boardPoster, reviewSheet } from "../fixtures/papers.ts";
import { openTypesetter } from "./typesetter.ts";

const typeset = openTypesetter();
const bare = (text: string): string => text.replace(/[\s\u200b\u2060]/g, "");
const print = async (input: Parameters<typeof checkDocument>[0]) => {
  const { pdf, pages, missing } = typeset([checkDocument(input)]);
  return { pdf, pages, missing: missing.flat(), text: await wordsOfPdf(pdf) };
};

/** Settings and things that are shown in another form. */
const NOT_SHOWN = new Set(
  "kind layout align orientation paper form state method severity result hash url since until issuedOn signedOn printedOn days year no level".split(
    " ",
  ),
);
const shownTexts = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value !== null && typeof value === "object"
      ? Object.entries(value).flatMap(([key, one]) => (NOT_SHOWN.has(key) ? [] : shownTexts(one)))
      : [];

describe("every paper", () => {
  const pages: Record<string, number> = {
    sampleCard: 2,
    crowdedCard: 2,
    reviewSheet: 1,
    boardPoster: 1,
    largePoster: 3,
    comparisonSheet: 2,
    walkList: 1,
    archiveIndex: 1,
    baselineSheet: 1,
    redHeadLetter: 3,
    urgingLetter: 1,
    minutes: 2,
    agenda: 1,
    certificate: 1,
  };
  it.each(Object.keys(FIXTURES))("%s: no text is lost and the pages are counted", async (name) => {
    const input = FIXTURES[name];
    if (!input) throw new Error(name);
    const made = await print(input);
    const shown = {
      ...input,
      printed: null,
      ...(input.kind === "official-letter" ? { number: null } : {}),
      ...(input.kind === "poster" ? { columns: null } : {}),
    };
    for (const text of shownTexts(shown)) expect(made.text, text).toContain(bare(text));
    expect(made.pages).toBe(pages[name]);
    expect(made.missing).toEqual([]);
    expect(made.text).not.toContain("\ufffd");
  });

  it("is the same to the byte when it is printed again", async () => {
    expect(Buffer.from((await print(reviewSheet)).pdf).equals((await print(reviewSheet)).pdf)).toBe(true);
  });

  it("says that it is PDF/A-2b", async () => {
    const xml = Buffer.from((await print(reviewSheet)).pdf).toString("latin1");
    expect(xml).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
  });
});

describe("what people type", () => {
  it.each([
    '#panic("停")',
    '#import "/etc/passwd": *',
    "$x^2$ *粗* _斜_ `码` <标签> @引用",
    "\\u{41} \\# ]] }} )) // /* 注释 */",
    "= 标题 - 项 + 编号 / 词: 释",
    '"},"kind":"poster"',
    "<svg onload=alert(1)>",
  ])("is printed as it stands: %s", async (text) => {
    expect((await print({ ...reviewSheet, head: text, subtitle: text })).text).toContain(bare(text));
  });

  it("stays inside its cell when it is one long run without a space", async () => {
    const run = "A".repeat(300);
    expect((await print({ ...reviewSheet, head: run })).text).toContain(run);
  });

  it("keeps what can be drawn and boxes what cannot, with its code", async () => {
    const made = await print({ ...reviewSheet, head: "张\u{20bb7}\u{2a6a5}明\u0000\u0007" });
    expect(made.missing).toEqual(["\u{20bb7}", "\u{2a6a5}"]);
    expect(made.text).toContain("20BB7");
    expect(made.text).toContain("字库缺字");
  });

  it("may be an emoji, a lone surrogate, Tibetan or Arabic: reported, never a crash", async () => {
    const made = await print({ ...reviewSheet, head: "😀\ud800ཀ\u0627" });
    expect(made.missing).toEqual(expect.arrayContaining(["😀", "ཀ", "\u0627"]));
  });

  it("may be missing: an empty value is a dash", async () => {
    const { text } = await print({
      ...crowdedCard,
      sections: [
        {
          layout: "fields",
          title: "空",
          fields: [
            { label: "甲", value: null },
            { label: "乙", value: "" },
          ],
        },
      ],
    });
    expect(text).toContain("甲—乙—");
  });
});

describe("a poster", () => {
  it("shows only the columns it names, in their order", async () => {
    const { text } = await print({
      ...boardPoster,
      columns: ["head", "class"],
      rows: [{ head: "甲某", class: "边缘易致贫户" }],
    });
    expect(text).toContain("户主姓名类别甲某边缘易致贫户");
  });
});

it("twelve members and long names fit in both orientations", async () => {
  for (const orientation of ["portrait", "landscape"] as const) {
    const made = await print({ ...crowdedCard, orientation });
    expect(made.text.match(/古丽巴哈尔·阿卜杜热合曼\d/g)).toHaveLength(11);
  }
});

it("a card of a hundred lines runs over pages with its head repeated", async () => {
  const rows = Array.from({ length: 100 }, (_, i) => [`成员${i}`]);
  const section = { layout: "table" as const, title: "长表", columns: [{ label: "表头" }], rows };
  const made = await print({ ...sampleCard, sections: [section] });
  expect(made.text.match(/表头/g)).toHaveLength(made.pages);
  expect(made.text).toContain(`第${made.pages}页共${made.pages}页`);
});

import { unzipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { textOfPdf } from "#platform/pdf/read-pdf.ts";
import { wordsOfPdf } from "#testing/words-of-pdf.ts";
import { crowdedCard, sampleCard } from "../fixtures/card.ts";
import { largePoster, reviewSheet } from "../fixtures/papers.ts";
import { openPress } from "./press.ts";

const press = openPress({ workers: 2 });
afterAll(() => press.close());

/** The text of each page without its spaces. */
const bareTextOf = async ({ file }: { file: Uint8Array }): Promise<string[]> =>
  (await textOfPdf(file)).map((one) => one.replace(/\s/g, ""));
const sheets = (count: number) => Array.from({ length: count }, (_, i) => ({ ...reviewSheet, head: `第${i}户` }));

it("binds many papers into one file, in order, each with its bookmark and its own page count", async () => {
  const seen: number[] = [];
  const batch = await press.renderPdfs(sheets(20), { form: "pdf", onProgress: (done) => seen.push(done) });
  const pages = await bareTextOf(batch);
  expect(batch.pages).toBe(20);
  expect(pages).toHaveLength(20);
  for (const [i, text] of pages.entries()) {
    expect(text).toContain(`第${i}户`);
    expect(text).toContain("第1页共1页");
  }
  expect(
    Buffer.from(batch.file)
      .toString("latin1")
      .match(/\/Title <FEFF/g)?.length,
  ).toBeGreaterThanOrEqual(20);
  expect(seen.at(-1)).toBe(20);
});

it("counts the pages of each paper for itself, however they are mixed", async () => {
  const mixed = [sampleCard, reviewSheet, largePoster, reviewSheet, crowdedCard, largePoster, sampleCard];
  const text = await bareTextOf(await press.renderPdfs(mixed, { form: "pdf" }));
  const counted = [2, 1, 3, 1, 2, 3, 2].flatMap((pages) =>
    Array.from({ length: pages }, (_, i) => `第${i + 1}页共${pages}页`),
  );
  expect(text.map((one) => /第\d页共\d页/.exec(one)?.[0])).toEqual(counted);
});

it("names at the head and foot of each page the household whose page it is", async () => {
  const cards = ["甲", "乙", "丙"].map((head, i) => ({
    ...sampleCard,
    head: `${head}户主`,
    version: { ...sampleCard.version, number: i + 1 },
  }));
  const text = await bareTextOf(await press.renderPdfs(cards, { form: "pdf" }));
  const shown = text.map((one) => [/户主：(.户主)/.exec(one)?.[1], /第(\d)版内容指纹/.exec(one)?.[1]]);
  expect(shown).toEqual([
    ["甲户主", "1"],
    ["甲户主", "1"],
    ["乙户主", "2"],
    ["乙户主", "2"],
    ["丙户主", "3"],
    ["丙户主", "3"],
  ]);
});

it("zips them one by one under safe names, none lost to a name used twice", async () => {
  const names = ["张三", "张三", "../../etc/passwd"];
  const batch = await press.renderPdfs(sheets(4), { form: "zip", names });
  const files = unzipSync(batch.file);
  expect(Object.keys(files).sort()).toEqual(["0004.pdf", "_.._etc_passwd.pdf", "张三.pdf", "张三（2）.pdf"].sort());
  expect(await wordsOfPdf(files["0004.pdf"] ?? new Uint8Array())).toContain("第3户");
});

it("stops when told to, and works again afterwards", async () => {
  const stop = new AbortController();
  const job = press.renderPdfs(sheets(40), {
    form: "pdf",
    signal: stop.signal,
    onProgress: () => stop.abort(new Error("够了")),
  });
  await expect(job).rejects.toThrow("够了");
  expect((await press.print(reviewSheet)).pages).toBe(1);
});

it("tells which papers have characters that no font can draw", async () => {
  const batch = await press.renderPdfs([reviewSheet, { ...reviewSheet, head: "\u{20bb7}" }], { form: "pdf" });
  expect(batch.missing).toEqual([{ index: 1, characters: ["\u{20bb7}"] }]);
});

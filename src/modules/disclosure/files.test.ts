import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { systemActor } from "#modules/accounts/contract.ts";
import { storeFile } from "#modules/attachments/index.ts";
import { xlsxBytes } from "#platform/tabular/write-xlsx.ts";
import { ZipWriter } from "#platform/tabular/zip-writer.ts";
import type { Caller } from "#platform/world.ts";
import { type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import type { PostingId } from "./domain/posting.ts";
import { portalPages } from "./portal/routes.ts";
import { approvePosting } from "./server/approve-posting.ts";
import { attachFile } from "./server/attach-file.ts";
import { checkPosting } from "./server/check-posting.ts";
import { confirmFile } from "./server/confirm-file.ts";
import { detachFile } from "./server/detach-file.ts";
import { postPosting } from "./server/post-posting.ts";
import { readPosting } from "./server/postings.ts";
import { returnPosting } from "./server/return-posting.ts";
import { runPostingClock } from "./server/run-clock.ts";
import { withdrawPosting } from "./server/withdraw-posting.ts";
import { hang, nameVillages, settle } from "./testing/village.ts";

const PDF = () => Buffer.from(`%PDF-1.4\n% ${id()}\n%%EOF\n`);
const ID = "990101196104021234";

async function packed(parts: Record<string, string>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const zip = new ZipWriter(async (piece) => void pieces.push(piece));
  for (const [name, text] of Object.entries(parts)) await zip.add(name, [text]);
  await zip.end();
  return Buffer.concat(pieces);
}
/** A page of a PDF as another program prints it: lines of plain type, packed. */
const printed = (lines: readonly string[], root = "", ...others: string[]): Buffer => {
  const shown = lines.map((line, i) => `BT /F 12 Tf 1 0 0 1 72 ${700 - 20 * (i % 30)} Tm (${line}) Tj ET`).join("\n");
  const body = deflateSync(Buffer.from(shown, "latin1")).toString("latin1");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${root} >>`,
    "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
    `<< /Length ${body.length} /Filter /FlateDecode >>\nstream\n${body}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...others,
  ];
  const text = objects.map((one, j) => `${j + 1} 0 obj\n${one}\nendobj`).join("\n");
  return Buffer.from(`%PDF-1.4\n${text}\ntrailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`, "latin1");
};
const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join("")}</w:p>`;
const docx = (paragraphs: readonly string[], more: Record<string, string> = {}) =>
  packed({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document><w:body>${paragraphs.join("")}</w:body></w:document>`,
    "docProps/app.xml":
      "<Properties><Pages>1</Pages><Words>1234567</Words><Characters>12345678</Characters></Properties>",
    ...more,
  });
const xlsx = (rows: string[][], name = "资金") =>
  xlsxBytes([
    { name, columns: (rows[0] ?? []).map((title) => ({ title, kind: "text" as const })), rows: rows.slice(1) },
  ]);

describe("files that go with a posting", () => {
  let county: County;
  let portal: ReturnType<typeof portalPages>;
  beforeAll(async () => {
    county = await openCounty("2026-03-02T01:00:00Z");
    await nameVillages(county);
    portal = portalPages(
      county.world,
      "zh",
      () => "visitor",
      (error) => {
        throw error;
      },
    );
  });
  afterAll(() => county.close());

  const secretary = () => county.as("village-secretary", VILLAGE, "陈守田");
  const head = () => county.as("township-head", VILLAGE.slice(0, 9), "高志远");
  const drafted = async () => hang(county, [await settle(county, "王秀兰")], { until: "draft" });
  const give = async (
    name: string,
    content: Uint8Array,
    by: Caller = secretary(),
    purpose: "posting" | "proof" = "posting",
  ) => {
    const place = by.actor.offices[0]?.territory ?? VILLAGE;
    const stored = await county.world.files.put(content);
    return (await storeFile(purpose)({ commandId: id(), name, place, purpose, content: stored }, by)).fileId;
  };
  const attach = (postingId: PostingId, fileId: string, by = secretary()) =>
    attachFile({ commandId: id(), postingId, fileId }, by);
  const attached = async (postingId: PostingId, name: string, content: Uint8Array) => {
    county.clock.moveBy(1_000);
    const fileId = await give(name, content);
    await attach(postingId, fileId);
    return fileId;
  };
  const read = (postingId: PostingId) => readPosting({ postingId }, head());
  const rules = async (postingId: PostingId) =>
    (await read(postingId)).findings.map(({ rule, facts }) => `${rule} ${facts.where ?? ""}`.trim());
  const check = (postingId: PostingId) => checkPosting({ commandId: id(), postingId }, secretary());
  const hung = async (postingId: PostingId) => {
    await check(postingId);
    const seen = (await read(postingId)).checkedAt;
    await approvePosting({ commandId: id(), postingId, seen }, head());
    await postPosting({ commandId: id(), postingId, photoFileId: null }, secretary());
  };
  const download = (postingId: PostingId, fileId: string) => portal.request(`/p/${postingId}/files/${fileId}`);
  const code = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => "done",
      (error: { code?: string; message: string }) => error.code ?? error.message,
    );

  it("are read by the scanner, hang while the posting runs, and are gone with it", async () => {
    const postingId = await drafted();
    const content = await xlsx([
      ["项目", "资金（元）", "单位"],
      ["三组道路硬化", "120000", "石桥乡人民政府"],
    ]);
    const fileId = await attached(postingId, "资金安排.xlsx", content);
    expect((await read(postingId)).files).toMatchObject([{ fileId, kind: "xlsx", whole: true, confirmedBy: null }]);
    expect((await download(postingId, fileId)).status).toBe(404);

    await hung(postingId);
    const page = await (await portal.request(`/p/${postingId}`)).text();
    expect(page).toContain(`/portal/p/${postingId}/files/${fileId}`);
    expect(page).toContain("资金安排.xlsx");
    const answer = await download(postingId, fileId);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment;/);
    expect((await download(await drafted(), fileId)).status).toBe(404);
    expect((await download(postingId, id())).status).toBe(404);

    county.clock.moveBy(6 * 24 * 3_600_000); // the days are over, and nothing has run yet
    expect((await download(postingId, fileId)).status).toBe(404);
    await runPostingClock({ world: county.world, actor: systemActor("990101") }, (error) => {
      throw error;
    });
    expect(await (await portal.request(`/p/${postingId}`)).text()).not.toContain(fileId);
    expect(await county.world.db.selectFrom("portalPostingFile").select("fileId").execute()).toEqual([]);
    expect((await read(postingId)).files).toHaveLength(1);
  });

  it("leave the portal at once when the posting is called off", async () => {
    const postingId = await drafted();
    const fileId = await attached(postingId, "说明.docx", await docx([paragraph("公示说明")]));
    await hung(postingId);
    expect((await download(postingId, fileId)).status).toBe(200);
    await withdrawPosting({ commandId: id(), postingId, reason: "名单有误" }, head());
    expect((await download(postingId, fileId)).status).toBe(404);
  });

  it("bar the checking by what was found, naming file, place and kind but not the text", async () => {
    const postingId = await drafted();
    const sheet = await attached(
      postingId,
      "名单.xlsx",
      await xlsx([
        ["姓名", "身份证号码（必填）", "备注"],
        ["王某", "见村委", "电话 139-0000-1111"],
      ]),
    );
    const paper = await attached(
      postingId,
      "请示.docx",
      await docx([paragraph("关于帮扶的请示"), paragraph(ID.slice(0, 9), ID.slice(9)), paragraph("该户因病致贫")], {
        "word/footer1.xml": `<w:ftr>${paragraph("卡号 6222 0212 3456 7890 123")}</w:ftr>`,
        "word/_rels/document.xml.rels": `<Relationships><Relationship Id="r1" Target="tel:13900002222" TargetMode="External"/></Relationships>`,
      }),
    );
    expect(await rules(postingId)).toEqual([
      "posting.file.cell.title 资金!B1",
      "posting.file.cell.phone 资金!C2",
      "posting.file.paragraph.id-number 2",
      "posting.file.paragraph.illness 3",
      "posting.file.margin.bank-card word/footer1.xml",
      "posting.file.margin.phone word/_rels/document.xml.rels",
    ]);
    expect(JSON.stringify((await read(postingId)).findings)).not.toMatch(/139|6222|19610402/);
    await expect(check(postingId)).rejects.toMatchObject({
      code: "posting.file.cell.title",
      facts: { file: "名单.xlsx", where: "资金!B1" },
    });
    expect(await code(confirmFile({ commandId: id(), postingId, fileId: sheet }, secretary()))).toBe(
      "posting.file-was-read",
    );
    for (const fileId of [sheet, paper]) await detachFile({ commandId: id(), postingId, fileId }, secretary());
    expect(await rules(postingId)).toEqual([]);
    expect(await code(check(postingId))).toBe("done");
  });

  it.each([
    ["a PDF", "规划.pdf", async () => PDF()],
    [
      "a document with a picture",
      "方案.docx",
      () => docx([paragraph("方案")], { "word/media/image1.png": "not read" }),
    ],
  ])("%s waits for somebody who looks through it and answers by name", async (_, name, content) => {
    const postingId = await drafted();
    const fileId = await attached(postingId, name, await content());
    expect(await rules(postingId)).toEqual(["posting.file.unread"]);
    await expect(check(postingId)).rejects.toMatchObject({ code: "posting.file.unread", facts: { file: name } });
    const who = secretary();
    await confirmFile({ commandId: id(), postingId, fileId }, who);
    expect((await read(postingId)).files).toMatchObject([{ whole: false, confirmedBy: "陈守田" }]);
    const entry = await county.world.db
      .selectFrom("auditEntry")
      .select(["cadreId", "input"])
      .where("command", "=", "posting.confirm-file")
      .where("subject", "=", postingId)
      .execute();
    expect(entry).toMatchObject([{ cadreId: who.actor.cadreId, input: { fileId } }]);
    await hung(postingId);
    expect((await download(postingId, fileId)).status).toBe(200);
  });

  it("a confirmation does not cover what was found in the part that could be read", async () => {
    const postingId = await drafted();
    const content = await docx([paragraph("电话 13900001111")], { "word/media/image1.png": "not read" });
    const fileId = await attached(postingId, "通知.docx", content);
    await confirmFile({ commandId: id(), postingId, fileId }, secretary());
    expect(await code(check(postingId))).toBe("posting.file.paragraph.phone");
  });

  it("a PDF is read too: what its pages say bars it, though somebody has looked through it", async () => {
    const postingId = await drafted();
    const lines = ["No. 1", `ID ${ID}`, `${ID}`, "Tel 139 0000 1111"];
    const fileId = await attached(postingId, "名册.pdf", printed(lines));
    expect(await rules(postingId)).toEqual([
      "posting.file.page.id-number 1",
      "posting.file.page.phone 1",
      "posting.file.unread",
    ]);
    await confirmFile({ commandId: id(), postingId, fileId }, secretary());
    expect(await code(check(postingId))).toBe("posting.file.page.id-number");
    expect(JSON.stringify((await read(postingId)).findings)).not.toMatch(/139|19610402/);
  });

  it("a number set in groups in a PDF is one number; the figures of narrow columns are not", async () => {
    const row = (...cells: string[]) => cells.map((cell, i) => `1 0 0 1 ${72 + 45 * i} 700 Tm (${cell}) Tj`).join(" ");
    const postingId = await drafted();
    await attached(postingId, "资金.pdf", printed([`) Tj ${row("1200", "3500", "4800", "2600")} (`]));
    expect(await rules(postingId)).toEqual(["posting.file.unread"]);
    await attached(postingId, "户卡.pdf", printed([`) Tj ${row("6222", "0000", "1111", "2222")} (`]));
    expect(await rules(postingId)).toEqual([
      "posting.file.unread",
      "posting.file.page.bank-card 1",
      "posting.file.unread",
    ]);
  });

  it("a small PDF that unpacks to a great deal is refused, and the posting goes on without it", async () => {
    const postingId = await drafted();
    const bomb = printed(Array.from({ length: 200_000 }, (_, i) => `${i} roads`));
    const fileId = await give("规划.pdf", bomb);
    await expect(attach(postingId, fileId)).rejects.toMatchObject({
      code: "posting.file-too-much",
      facts: { file: "规划.pdf" },
    });
    expect((await read(postingId)).files).toEqual([]);
    expect(await code(check(postingId))).toBe("done");
  });

  it("a PDF into which another file is packed cannot be published, whoever confirms it", async () => {
    const postingId = await drafted();
    const [spec, inside] = [
      "<< /Type /Filespec /F (list.xlsx) /EF << /F 7 0 R >> >>",
      "<< /Length 2 >>\nstream\nPK\nendstream",
    ];
    const content = printed(["Plan"], "/Names << /EmbeddedFiles << /Names [(one) 6 0 R] >> >>", spec, inside);
    const fileId = await attached(postingId, "规划.pdf", content);
    expect(await rules(postingId)).toEqual(["posting.file.holds-file", "posting.file.unread"]);
    await confirmFile({ commandId: id(), postingId, fileId }, secretary());
    expect(await code(check(postingId))).toBe("posting.file.holds-file");
  });

  it("a page that could not be read is named until somebody has looked at it", async () => {
    const postingId = await drafted();
    const content = Buffer.from(
      printed(["Plan"]).toString("latin1").replace("/Count 1 /Kids [3 0 R]", "/Count 2 /Kids [3 0 R (none)]"),
      "latin1",
    );
    const fileId = await attached(postingId, "规划.pdf", content);
    expect(await rules(postingId)).toEqual(["posting.file.page.unread 2", "posting.file.unread"]);
    await confirmFile({ commandId: id(), postingId, fileId }, secretary());
    expect(await code(check(postingId))).toBe("done");
  });

  it("are looked through again by the words of the day of checking", async () => {
    const postingId = await drafted();
    await attached(
      postingId,
      "资金.xlsx",
      await xlsx([
        ["项目", "拨付账户名"],
        ["道路", "村集体"],
      ]),
    );
    expect(await rules(postingId)).toEqual([]);
    const value = JSON.stringify(["拨付账户名"]);
    await county.world.db
      .insertInto("ruleOverride")
      .values({
        countyCode: "990101",
        id: id(),
        ruleId: "posting.words.private",
        value,
        since: "2026-01-01" as Day,
        documentNo: "云府〔2026〕1号",
        madeBy: id(),
        madeByName: "县管理员",
        madeAt: county.world.now(),
        changedAt: county.world.now(),
      })
      .execute();
    expect(await code(check(postingId))).toBe("posting.file.cell.title");
    await county.world.db.deleteFrom("ruleOverride").execute();
  });

  it("are frozen with what was checked, until it is returned", async () => {
    const postingId = await drafted();
    const fileId = await attached(postingId, "一.docx", await docx([paragraph("一")]));
    await check(postingId);
    const other = await give("二.docx", await docx([paragraph("二")]));
    expect(await code(attach(postingId, other))).toBe("posting.not-now");
    expect(await code(detachFile({ commandId: id(), postingId, fileId }, secretary()))).toBe("posting.not-now");
    await returnPosting({ commandId: id(), postingId, reason: "换附件" }, head());
    expect(await code(attach(postingId, other))).toBe("done");
  });

  it("are refused when they are of another purpose or village, there already, too many, or named by a number", async () => {
    const postingId = await drafted();
    const again = PDF();
    await attached(postingId, "一.pdf", again);
    const cases: [Promise<string>, string][] = [
      [give("又一.pdf", again), "posting.file-there"],
      [give("证明.pdf", PDF(), county.as("village-clerk", VILLAGE), "proof"), "posting.file-not-for-posting"],
      [give(`${ID}.pdf`, PDF()), "posting.file-name"],
      [give("邻村.pdf", PDF(), county.as("village-secretary", OTHER_VILLAGE)), "file.not-found"],
      [Promise.resolve(id()), "file.not-found"],
    ];
    for (const [file, wanted] of cases)
      expect([wanted, await code(attach(postingId, await file))]).toEqual([wanted, wanted]);
    for (let n = 0; n < 9; n++) await attached(postingId, `${n}.pdf`, PDF());
    expect(await code(attach(postingId, await give("第十一.pdf", PDF())))).toBe("posting.too-many-files");
    const stranger = county.as("village-secretary", OTHER_VILLAGE);
    expect(await code(attach(postingId, await give("我村.pdf", PDF(), stranger), stranger))).toBe("posting.not-found");
    expect(await code(detachFile({ commandId: id(), postingId, fileId: id() }, secretary()))).toBe(
      "posting.file-not-found",
    );
  });

  it("may keep nothing out of sight: comments, hidden sheets, copies in pivot tables", async () => {
    const postingId = await drafted();
    const workbook = (more: Record<string, string>) =>
      packed({
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="甲" sheetId="1" r:id="r1"/><sheet name="乙" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1"><c r="A1"><v>45292</v></c><c r="B1"><v>13900</v></c></row></sheetData></worksheet>`,
        "xl/worksheets/sheet2.xml": `<worksheet><sheetData><row r="7"><c r="C7" t="inlineStr"><is><t>13900003333</t></is></c></row></sheetData></worksheet>`,
        ...more,
      });
    await attached(
      postingId,
      "表.xlsx",
      await workbook({
        "xl/comments1.xml": `<comments><comment><text><r><t>身份证 9901011961</t></r><r><t>04021234</t></r></text></comment></comments>`,
      }),
    );
    expect(await rules(postingId)).toEqual([
      "posting.file.cell.phone 乙!C7",
      "posting.file.margin.id-number xl/comments1.xml",
    ]);
    const second = await drafted();
    await attached(second, "透视.xlsx", await workbook({ "xl/pivotCache/pivotCacheRecords1.xml": "<x/>" }));
    expect(await rules(second)).toEqual(["posting.file.cell.phone 乙!C7", "posting.file.unread"]);
  });
});

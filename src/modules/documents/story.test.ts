import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openVillage, type Village } from "#modules/card/fixtures/village.ts";
import { freezeJob, freezeMany } from "#modules/card/index.ts";
import { hang, settle } from "#modules/disclosure/testing/village.ts";
import { addMember } from "#modules/organisation/server/add-member.ts";
import { createGroup } from "#modules/organisation/server/create-group.ts";
import { readBaseline } from "#modules/registry/index.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { textOfPdf } from "#platform/pdf/read-pdf.ts";
import type { Caller } from "#platform/world.ts";
import { type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { wordsOfPdf } from "#testing/words-of-pdf.ts";
import { household, person } from "../registry/domain/household.fixture.ts";
import { printBatchJob } from "./server/batch-job.ts";
import {
  printArchiveIndex,
  printBaselineSheet,
  printCardPaper,
  printComparisonSheet,
  printGroupNotice,
  printPoster,
  printReviewSheet,
  printWalkList,
} from "./server/papers.ts";
import { printBatch } from "./server/print-batch.ts";
import { closeSitePress } from "./server/site-press.ts";

let county: County;
let village: Village;
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  village = await openVillage(county);
}, 60_000);
afterAll(async () => {
  await closeSitePress();
  await county.close();
});

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const textOf = async (file: Promise<Blob>): Promise<string> => wordsOfPdf(await file);

describe("a card that is signed at the table", () => {
  let cardId: string;
  let hash: string;
  beforeAll(async () => {
    cardId = await village.household();
    ({ hash } = await village.toReview(cardId));
    for (const one of village.seven.slice(0, 3)) await village.sign(cardId, one);
  }, 60_000);

  it("is printed as it was frozen, with its hash, and with ID number and phone masked", async () => {
    const text = await textOf(printCardPaper({ cardId, version: 1 }, village.clerk));
    expect(text).toContain("帮扶对象家庭档卡");
    expect(text).toContain("云岭县石桥乡下湾村一组");
    expect(text).toContain("待签，3/7签字");
    expect(text).toContain(hash.slice(0, 12));
    expect(text).toContain(hash.slice(0, 4).toUpperCase());
    expect(text).toContain("139****0001");
    expect(text).toMatch(/990101\*{8}\d{3}[\dX]/);
    expect(text).toContain("人均纯收入");
    expect(text).toContain("赵帮扶");
    expect(text).not.toMatch(/990101\d{11}/);
  });

  it("has its review sheet: who signed when and how, and room for those who have not", async () => {
    const text = await textOf(printReviewSheet({ cardId, version: 1 }, village.clerk));
    expect(text).toContain("已签3人，应签7人");
    for (const name of ["王主任", "李支书", "赵帮扶"]) expect(text).toContain(name);
    expect(text).not.toContain("吴乡长");
    expect(text).toContain("通行密钥");
    expect(text).toContain("2026-11-22");
  });

  it("has its comparison sheet with what is compared already, and its archive index", async () => {
    const sheet = await textOf(printComparisonSheet({ cardId }, village.clerk));
    expect(sheet).toContain("档卡信息对照表");
    expect(sheet).toContain("①户口簿");
    expect(sheet).toContain("一致");
    const asked = { volume: "household", place: VILLAGE, cardId };
    expect(await textOf(printArchiveIndex(asked, village.clerk))).toContain("卷内文件目录");
  });

  it("is void on paper too once a fact has changed", async () => {
    await village.edit(cardId, { naturalVillage: "二组" });
    const text = await textOf(printCardPaper({ cardId, version: 1 }, village.clerk));
    expect(text).toContain("第1版已作废");
    expect(await textOf(printReviewSheet({ cardId, version: 1 }, village.clerk))).toContain("已作废");
  });

  it("is not found by somebody of another village, whatever paper they ask for", async () => {
    const stranger = county.as("village-secretary", OTHER_VILLAGE);
    for (const ask of [printCardPaper, printReviewSheet])
      expect(await code(ask({ cardId, version: 1 }, stranger))).toMatch(/not-found/);
    expect(await code(printComparisonSheet({ cardId }, stranger))).toMatch(/not-found/);
    expect(await code(printWalkList({ place: VILLAGE }, stranger))).toBe("document.nothing-to-print");
    expect(await code(printBatch({ commandId: id(), place: VILLAGE, paper: "card" }, stranger))).toBe(
      "actor.not-your-place",
    );
    expect(await code(printCardPaper({ cardId, version: 1 }, county.as("administrator", "990101")))).toBe(
      "actor.not-your-right",
    );
  });
});

describe("the village's baseline sheet", () => {
  it("counts what the register has, names who holds posts, and is not for another village", async () => {
    const before = await readBaseline({ under: VILLAGE as never }, village.clerk);
    const alone = person("户主", "女", "1950-05-01", { id: id() as never, minimumLiving: true, labour: "无劳动力" });
    const home = household({ id: id() as never, place: VILLAGE as never, members: [alone], cause: "缺水" });
    home.year.conditions.waterSafe = false;
    await village.household(home);
    const after = await readBaseline({ under: VILLAGE as never }, village.clerk);
    const grown = (list: "people" | "homes", key: string) =>
      [before, after].map((one) => one[list].find((row) => row.key === key)?.count ?? 0).reduce((a, b) => b - a);
    expect(["old", "minimumLiving", "noLabour", "child"].map((key) => grown("people", key))).toEqual([1, 1, 1, 0]);
    expect([grown("homes", "unsafeWater"), grown("homes", "dangerousHouse")]).toEqual([1, 0]);
    expect(after.byCause.find((one) => one.label === "缺水")).toMatchObject({ households: 1, persons: 1 });
    const text = await textOf(printBaselineSheet({ place: VILLAGE }, village.clerk));
    for (const words of ["村级底数表", "致贫原因", "缺水", "饮水不安全", "特殊困难群体"]) expect(text).toContain(words);
    const elsewhere = county.as("village-clerk", OTHER_VILLAGE);
    expect(await code(printBaselineSheet({ place: VILLAGE }, elsewhere))).not.toBe("done");
  });
});

describe("a village in one go", () => {
  const run = async (input: object, by: Caller = village.clerk) => {
    const { jobId } = await printBatch({ commandId: id(), place: VILLAGE, ...input }, by);
    const failed: unknown[] = [];
    while (await runNextJob(county.world, [printBatchJob], (error) => failed.push(error)));
    const job = await county.world.db.selectFrom("job").selectAll().where("id", "=", jobId).executeTakeFirstOrThrow();
    return { job, failed, result: job.result as { fileId: string; papers: number; pages: number } | null };
  };
  const contentOf = async (fileId: string): Promise<Uint8Array> => {
    const row = await county.world.db
      .selectFrom("storedFile")
      .select("sha256")
      .where("id", "=", fileId)
      .executeTakeFirstOrThrow();
    const chunks: Uint8Array[] = [];
    for await (const chunk of await county.world.files.stream(row.sha256)) chunks.push(chunk as Uint8Array);
    return new Uint8Array(Buffer.concat(chunks));
  };

  it("is one file with every card that has a version, or a file for each", async () => {
    for (let i = 0; i < 3; i++) await village.toReview(await village.household());
    const one = await run({ paper: "card" });
    expect(one.failed).toEqual([]);
    expect(one.job).toMatchObject({ state: "done", doneCount: 3, totalCount: 3 });
    const pages = await textOfPdf(await contentOf(one.result?.fileId ?? ""));
    expect(pages).toHaveLength(one.result?.pages ?? 0);
    const each = await run({ paper: "review-sheet", form: "zip" });
    expect(Object.keys(unzipSync(await contentOf(each.result?.fileId ?? "")))).toHaveLength(3);
  }, 60_000);

  it("of chosen cards puts each print on record and opens the signing, whatever happens to one of them", async () => {
    const made = [await village.household(), await village.household(), await village.household()];
    for (const cardId of made) await village.check(cardId);
    const [bare = ""] = [await village.household()];
    const cards = [...made.slice(0, 2), bare];
    const { jobId } = await freezeMany({ commandId: id(), place: VILLAGE, cards }, village.clerk);
    while (await runNextJob(county.world, [freezeJob], (error) => expect(error).toBeUndefined()));
    const frozen = await county.world.db
      .selectFrom("job")
      .select("result")
      .where("id", "=", jobId)
      .executeTakeFirstOrThrow();
    expect(frozen.result).toMatchObject({ frozen: 2, refused: 1 });
    expect((frozen.result as { why: string }).why).toMatch(/：.+/);
    const stages = async () => Promise.all(made.map(async (cardId) => (await village.read(cardId)).stage));
    expect(await stages()).toEqual(["frozen", "frozen", "checked"]);
    const { job, failed } = await run({ paper: "card", cards: made, opens: true });
    expect(failed).toEqual([]);
    expect(job.result).toMatchObject({ papers: 2, opened: 2 });
    expect(await stages()).toEqual(["review", "review", "checked"]);
  }, 60_000);

  it("shows full numbers only with a right and a reason, and each look is on record", async () => {
    const refused = { commandId: id(), place: VILLAGE, paper: "card", unmask: true };
    expect(await code(printBatch(refused, village.clerk))).toBe("document.reason-missing");
    const head = county.as("unit-head");
    const asked = { paper: "card", unmask: true, reason: "入户请户主签字" };
    expect(await code(printBatch({ commandId: id(), place: VILLAGE, ...asked }, head))).toBe("actor.not-your-right");
    const { result, failed } = await run(asked);
    expect(failed).toEqual([]);
    const text = await wordsOfPdf(await contentOf(result?.fileId ?? ""));
    expect(text).toMatch(/990101\d{11}[\dX]/);
    const looks = await county.world.db
      .selectFrom("auditEntry")
      .select("command")
      .where("command", "=", "registry.unmask")
      .execute();
    expect(looks.length).toBeGreaterThanOrEqual(12);
  }, 60_000);

  it("of nothing is refused, and says so in the tray", async () => {
    const { job } = await run({ place: "990101201", paper: "card" }, county.as("township-clerk", "990101201"));
    expect(job.state).toBe("failed");
    expect(JSON.stringify(job.trouble)).toContain("document.nothing-to-print");
  });
});

it("the walk list says what to check at which house", async () => {
  await village.household({ phone: "123" } as never);
  const text = await textOf(printWalkList({ place: VILLAGE }, village.clerk));
  expect(text).toContain("入户走访核查清单");
  expect(text).toContain("云岭县石桥乡下湾村");
});

describe("a posting on the board", () => {
  const family = (head: string) => settle(county, head, { place: VILLAGE, born: "1961-04-02", group: "三组" });

  it("shows whom it is about, until when and how to object, and nothing private", async () => {
    const postingId = await hang(county, [await family("王秀兰"), await family("欧阳大海")]);
    const text = await textOf(printPoster({ postingId }, village.clerk));
    for (const said of ["王秀兰", "欧阳大海", "2026年11月22日至", "扫码提出异议", "下湾村村民委员会"])
      expect(text).toContain(said);
    expect(text).not.toMatch(/990101\d|1[3-9]\d{9}|因病|小学/);
  });

  it("leaves room for the day while it does not hang yet", async () => {
    const postingId = await hang(county, [await family("李大山")], { until: "approved" });
    const text = await textOf(printPoster({ postingId, paper: "a3", orientation: "landscape" }, village.clerk));
    expect(text).toContain("年月日至年月日");
  });
});

it("the notice of who does what in a leading group names its people and parts, for whoever may see the group", async () => {
  const groupId = id();
  const officer = county.as("county-officer", "990101");
  const group = { id: groupId, name: "县帮扶工作领导小组", kind: "leading", territory: "990101", since: "2026-03-02" };
  await createGroup(
    { commandId: id(), ...group, documentNo: "云帮组〔2026〕7号", oneOfficeSevenGroups: true },
    officer,
  );
  const { cadreId } = village.seven[6] ?? {};
  await addMember({ commandId: id(), groupId, id: id(), cadreId, role: "head", since: "2026-11-22" }, officer);
  const text = await textOf(printGroupNotice({ groupId }, village.clerk));
  for (const said of [
    "云岭县帮扶工作领导小组文件",
    "云帮组〔2026〕7号",
    "组长：吴乡长。",
    "（一）领导小组办公室",
    "2026年3月2日",
  ])
    expect(text).toContain(said);
  expect(await code(printGroupNotice({ groupId: id() }, village.clerk))).toMatch(/not-found/);
});

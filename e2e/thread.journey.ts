import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COUNTY, TOWNSHIPS, VILLAGES } from "../src/apps/sample/land.ts";
import { registerRows } from "../src/apps/sample/register-rows.ts";
import { withSlips, workbook } from "../src/apps/sample/workbook.ts";
import { type Api, openApi } from "./support/api.ts";
import { openBrowser } from "./support/browser.ts";
import { bringIn, id, PASSWORD, type Person, today } from "./support/people.ts";
import { type Installation, install } from "./support/served.ts";

const TOWNSHIP = TOWNSHIPS[1];
const HERE = VILLAGES.filter((one) => one.township === TOWNSHIP);
const STAGE = HERE[1]?.code ?? "";
const SHOTS = "e2e/shots";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** One grey dot. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

/** Who has which seat, in the order of signing. */
const SEVEN = [
  ["village-head", "王主任", "village-head"],
  ["village-secretary", "邹书记", "village-secretary"],
  ["helper", "黎帮扶", "helper"],
  ["first-secretary", "秦一书", "first-secretary"],
  ["township-village-cadre", "范包村", "township-village-cadre"],
  ["unit-head", "魏局长", "unit-head"],
  ["township-leader", "欧阳乡长", "township-head"],
] as const;

describe("from a township's workbook to a signed, publicly posted card", () => {
  let home: Installation;
  let browser: Browser;
  let admin: Api;
  let clerk: Person;
  let cardId = "";
  const people = new Map<string, Person>();
  const rows = [
    ...registerRows({
      seed: 77,
      villages: HERE.map(({ name }) => ({ township: TOWNSHIP.name, village: name })),
      households: 24,
    }),
  ];

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    home = await install();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await home?.close();
  });

  const shot = (page: Page, name: string) => page.screenshot({ path: `${SHOTS}/${name}.png` });
  /** A browser of a signed-in person's own. */
  const desk = async (person: Person): Promise<{ page: Page; context: BrowserContext }> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    const [name = "", value = ""] = person.cookie().split("=");
    await context.addCookies([{ name, value, url: home.address }]);
    return { page: await context.newPage(), context };
  };

  it("the first visitor sets up the county with the code from the console", async () => {
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.goto(home.address);
    await page.getByLabel("设置码").fill(home.setUpCode ?? "");
    await page.getByRole("button", { name: "目录里没有本县，自己填" }).click();
    await page.getByLabel(/本县区划代码/).fill(COUNTY.code);
    await page.getByLabel(/本县名称/).fill(COUNTY.name);
    await page.getByLabel(/管理员姓名/).fill("钱管理");
    await page.getByLabel("用户名").fill("admin");
    await page.getByLabel(/密码/).first().fill(PASSWORD);
    await page.getByRole("button", { name: "建好并登录" }).click();
    await page.getByText("钱管理").first().waitFor();
    await shot(page, "01-set-up");
    await page.close();
  });

  it("the administrator names places, units and people, and invites them", async () => {
    const own = openApi(home.address);
    await own.api.accounts.signIn({ loginName: "admin", password: PASSWORD });
    admin = own.api;
    await admin.places.createDivision({
      commandId: id(),
      code: TOWNSHIP.code as never,
      name: TOWNSHIP.name,
      since: today(),
    });
    for (const one of HERE)
      await admin.places.createDivision({ commandId: id(), code: one.code as never, name: one.name, since: today() });
    const unitId = id() as string;
    await admin.organisation.saveUnit({
      commandId: id(),
      id: unitId as never,
      name: "县水利局",
      kind: "sending-unit",
      level: "county",
      territory: COUNTY.code as never,
      since: today(),
    });
    for (const [seat, name, post] of SEVEN) {
      const territory = post === "township-head" ? TOWNSHIP.code : STAGE;
      const office =
        post === "unit-head" || post === "first-secretary" ? { post, territory, unitId } : { post, territory };
      people.set(seat, await bringIn(home.address, admin, seat, name, [office]));
    }
    clerk = await bringIn(home.address, admin, "clerk", "叶经办", [
      { post: "township-clerk", territory: TOWNSHIP.code },
    ]);
    expect(people.size).toBe(7);
  });

  it("the clerk drops in the workbook, sees every slip in plain words, takes the good rows and sends the mended file", async () => {
    const { page, context } = await desk(clerk);
    await page.goto(`${home.address}/imports`);
    const drop = async (name: string, content: Uint8Array): Promise<void> => {
      // handed over by content: where no language is set, the browser finds no file by a Chinese name
      const file = { name, mimeType: XLSX, buffer: Buffer.from(content) };
      await page.locator("input[type=file]").first().setInputFiles(file);
    };
    await drop("石桥乡.xlsx", await workbook(withSlips(rows)));
    await page.getByRole("button", { name: /^接收 \d+ 户$/ }).waitFor({ timeout: 60_000 });
    await shot(page, "02-problems");
    await page
      .locator("td, li, p")
      .getByText(/校验不通过/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /^接收 \d+ 户$/ }).click();
    await page.getByText("已接收到户册", { exact: false }).waitFor({ timeout: 60_000 });
    await page.goto(`${home.address}/imports`);
    await drop("石桥乡-改好.xlsx", await workbook(rows));
    await page.getByRole("button", { name: /^接收 \d+ 户$/ }).click({ timeout: 60_000 });
    await page.getByText("已接收到户册", { exact: false }).waitFor({ timeout: 60_000 });
    await shot(page, "03-taken-over");
    const { rows: households } = await clerk.api.registry.list({
      filters: { under: TOWNSHIP.code },
      limit: 100,
    } as never);
    expect(households).toHaveLength(24);
    cardId = households.find((one) => one.place === STAGE && one.blockCount === 0)?.id ?? "";
    expect(cardId).not.toBe("");
    await context.close();
  }, 240_000);

  it("the first secretary checks the card at the house and freezes it", async () => {
    const helper = people.get("helper");
    await clerk.api.registry.assignHelper({
      commandId: id(),
      householdId: cardId as never,
      helperId: id(),
      cadreId: helper?.cadreId as never,
      since: today(),
    });
    const { page, context } = await desk(people.get("first-secretary") as Person);
    const card = `${home.address}/cards/${cardId}`;
    const next = page.getByRole("region", { name: "下一步" });
    const tickAll = async (): Promise<void> => {
      for (const box of await next.getByRole("checkbox").all()) await box.check();
    };
    await page.goto(card);
    await next.getByRole("button", { name: "开始入户" }).click();
    await next.getByRole("button", { name: "录入完成" }).waitFor();
    await tickAll();
    await next.getByRole("button", { name: "录入完成" }).click();
    await next.getByRole("link", { name: /六对照/ }).click();
    const progress = page.getByText(/未做 \d+/);
    await progress.waitFor();
    // column by column: each paper is laid beside the card, and what agrees is ticked off
    for (const button of await page.getByRole("button", { name: "其余一致" }).all()) {
      const before = await progress.textContent();
      await button.click();
      await expect.poll(() => progress.textContent(), { timeout: 20_000 }).not.toBe(before);
    }
    await page.getByText(/未做 0，待处理 0/).waitFor();
    await page.goto(card);
    await next.getByRole("button", { name: "核实完成" }).waitFor();
    await tickAll();
    for (const box of await next.getByLabel("核实的情况").all()) await box.fill("入户核实，属实");
    await next.getByRole("button", { name: "核实完成" }).click();
    await next.getByRole("button", { name: "定为第 1 版" }).click();
    await next.getByRole("button", { name: "打印并开始签字" }).click();
    await next
      .getByText(/等|轮到/)
      .first()
      .waitFor();
    expect((await clerk.api.card.read({ cardId: cardId as never })).stage).toBe("review");
    await context.close();
  });

  it("seven people look at the frozen card and sign it with their passkeys, in their order", async () => {
    for (const [i, [seat]] of SEVEN.entries()) {
      const { page, context } = await desk(people.get(seat) as Person);
      const wire = await context.newCDPSession(page);
      await wire.send("WebAuthn.enable");
      await wire.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          protocol: "ctap2",
          transport: "internal",
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await page.goto(`${home.address}/me`);
      await page.getByRole("button", { name: "添加通行密钥" }).click();
      await page.getByRole("button", { name: /停用/ }).first().waitFor();
      await page.goto(`${home.address}/cards/sign?cards=${cardId}`);
      await page.getByRole("button", { name: "看过了，去签字" }).click({ timeout: 30_000 });
      if (i === 0) await shot(page, "04-signing");
      await page.getByRole("button", { name: "用通行密钥签字" }).click();
      await expect
        .poll(async () => (await clerk.api.card.read({ cardId: cardId as never })).signed, { timeout: 20_000 })
        .toBe(i + 1);
      await context.close();
    }
    const card = await clerk.api.card.read({ cardId: cardId as never });
    expect(card.signatures.map((one) => one.method)).toEqual(SEVEN.map(() => "passkey"));
    const { page, context } = await desk(clerk);
    await page.goto(`${home.address}/cards/${cardId}`);
    await page.getByText("7/7").first().waitFor();
    await shot(page, "05-signed");
    await context.close();
  }, 300_000);

  let postingId = "";
  it("the village posts it: in full on the board, without private facts on the web", async () => {
    const secretary = people.get("village-secretary") as Person;
    const principal = people.get("township-leader") as Person;
    const { page: board, context: secretaryDesk } = await desk(secretary);
    await board.goto(`${home.address}/postings/new`);
    await board.getByLabel(/^事项/).selectOption({ label: "档卡信息" });
    await board.getByLabel(/^标题/).fill("下湾村档卡信息公示");
    await board.getByLabel(/^联系/).fill("石桥乡乡村振兴办 0990-7282000");
    await board.locator("tbody").getByRole("checkbox").first().check();
    await board.getByRole("button", { name: "存为草稿（1 户）" }).click();
    // a file goes with it: one with ID numbers is found out and taken away, a picture waits for somebody's eyes
    const files = board.getByRole("region", { name: "附件" });
    const attach = (name: string, mimeType: string, content: Uint8Array): Promise<void> =>
      files.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
    await attach("名册.xlsx", XLSX, await workbook(rows));
    await files.getByText("有不能公示的内容").waitFor();
    await shot(board, "05-file-found");
    await files.getByRole("button", { name: /^移除/ }).click();
    await files.getByText("有不能公示的内容").waitFor({ state: "detached" });
    await attach("村级公示栏.png", "image/png", PICTURE);
    await files.getByText("机器读不全，等人确认").waitFor();
    await files.getByRole("button", { name: "我已逐页看过，没有不能公示的内容" }).click();
    await files.getByText("邹书记 已逐页看过").waitFor();
    await shot(board, "05-file-confirmed");
    await board.getByRole("button", { name: "校验脱敏" }).click();
    await board.getByText("已校验脱敏").first().waitFor();
    postingId = new URL(board.url()).pathname.split("/").at(-1) ?? "";
    const { page: paper, context: principalDesk } = await desk(principal);
    await paper.goto(`${home.address}/postings/${postingId}`);
    await paper.getByRole("button", { name: "批准", exact: true }).click();
    await paper.getByText("已批准").first().waitFor();
    await principalDesk.close();
    await board.reload();
    await board.getByRole("button", { name: "张贴", exact: true }).click();
    await board.locator("dialog[open]").getByRole("button", { name: "张贴", exact: true }).click();
    await board.getByText("公示中").first().waitFor();
    await secretaryDesk.close();
    const household = await clerk.api.registry.get({ householdId: cardId as never });
    const page = await browser.newPage({
      locale: "zh-CN",
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    await page.goto(`${home.address}/portal/p/${postingId}`);
    const text = await page.content();
    const head = household.household.members[0]?.name ?? "";
    expect(text).not.toContain(head);
    expect(text).not.toMatch(/\d{17}[\dX]|1\d{10}|因病|因残/);
    await shot(page, "06-portal");
    const file = page.getByRole("link", { name: /村级公示栏\.png/ });
    const sent = await page.request.get(new URL((await file.getAttribute("href")) ?? "", page.url()).href);
    expect([sent.status(), Buffer.compare(await sent.body(), PICTURE)]).toEqual([200, 0]);
    await page.close();
  });

  it("a villager objects on the portal; nothing goes on until it is answered; then the days run out", async () => {
    const page = await browser.newPage({ locale: "zh-CN", javaScriptEnabled: false });
    await page.goto(`${home.address}/portal/p/${postingId}/object`);
    await page.waitForTimeout(3_500); // nobody writes an objection faster; the form takes the quick for a machine
    await page.locator("textarea[name=statement]").fill("这户今年已经搬到镇上去住了，请核实。");
    await page.locator("form button").last().click();
    const receipt = await page.content();
    expect(receipt).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await shot(page, "07-objection");
    await page.close();
    home.later(10);
    const principal = people.get("township-leader") as Person;
    await principal.api.accounts.signIn({ loginName: principal.login, password: PASSWORD });
    await clerk.api.accounts.signIn({ loginName: clerk.login, password: PASSWORD });
    const posting = () => clerk.api.disclosure.read({ postingId: postingId as never });
    await expect.poll(async () => (await posting()).state, { timeout: 60_000 }).toBe("ended");
    const { page: paper, context: principalDesk } = await desk(principal);
    await paper.goto(`${home.address}/postings/${postingId}`);
    const closing = paper.getByRole("button", { name: "结案", exact: true });
    expect(await closing.getAttribute("aria-disabled")).toBe("true");
    await paper.getByText("还有 1 件异议没有答复").first().waitFor({ state: "attached" });
    const { page: answering, context: clerkDesk } = await desk(clerk);
    await answering.goto(`${home.address}/postings?tab=objections`);
    await answering.locator("tbody").getByRole("link").first().click();
    await answering.getByText("搬到镇上去住了").waitFor();
    await answering.getByLabel(/^核实结果/).selectOption({ label: "不成立" });
    await answering.getByRole("textbox", { name: /^答复/ }).fill("已入户核实：该户仍住本村，搬走的是已分户的儿子。");
    await answering.getByRole("button", { name: "答复并公开" }).click();
    const open = () => clerk.api.disclosure.objections({ postingId: postingId as never, open: "true" } as never);
    await expect.poll(async () => (await open()).rows.length, { timeout: 20_000 }).toBe(0);
    await clerkDesk.close();
    await paper.reload();
    await closing.click();
    const dialog = paper.locator("dialog[open]");
    await dialog.getByLabel(/^结案说明/).fill("异议已核实答复，不影响公示结果。");
    await dialog.getByRole("button", { name: "结案", exact: true }).click();
    await expect.poll(async () => (await posting()).state, { timeout: 30_000 }).toMatch(/^(closed|taken-down)$/);
    await paper.getByText("异议已答复，维持公示内容").first().waitFor();
    await principalDesk.close();
  });

  it("the proof pack says who signed what, and verifies on a machine without the database", async () => {
    const pack = await clerk.api.card.proofPack({ cardId: cardId as never });
    const file = join(home.dir, "proof.json");
    writeFileSync(file, pack.text);
    const bangfu = (path: string) =>
      promisify(execFile)("bin/bangfu", ["verify", path]).then(
        ({ stdout }) => ({ code: 0, stdout }),
        (error: { code: number; stdout: string }) => error,
      );
    const good = await bangfu(file);
    expect(good.code).toBe(0);
    for (const [, name] of SEVEN) expect(good.stdout).toContain(name);
    writeFileSync(file, pack.text.replace("王主任", "王主人"));
    expect((await bangfu(file)).code).not.toBe(0);
  });

  it("one edit voids the signatures, which stay on record", async () => {
    const { page, context } = await desk(clerk);
    await page.goto(`${home.address}/households/${cardId}/edit`);
    const phone = page.getByLabel(/联系电话/).first();
    await phone.fill("13987650001");
    await page.getByRole("button", { name: /保存/ }).first().click();
    await expect
      .poll(async () => (await clerk.api.card.read({ cardId: cardId as never })).stage, { timeout: 30_000 })
      .not.toBe("signed");
    const card = await clerk.api.card.read({ cardId: cardId as never });
    expect(card.versions[0]).toMatchObject({ version: 1, inForce: false });
    expect(card.versions[0]?.signatures).toHaveLength(7);
    await page.goto(`${home.address}/cards/${cardId}`);
    await page.getByText("第 1 版").first().waitFor();
    await shot(page, "08-void");
    await context.close();
  });

  it("a proven error names the seven who signed that version", async () => {
    const supervisor = await bringIn(home.address, admin, "supervisor", "督导员", [
      { post: "supervisor", territory: COUNTY.code },
    ]).catch(async () => {
      await admin.accounts.signIn({ loginName: "admin", password: PASSWORD });
      return bringIn(home.address, admin, "supervisor2", "督导员", [{ post: "supervisor", territory: COUNTY.code }]);
    });
    const { page, context } = await desk(supervisor);
    await page.goto(`${home.address}/cards/${cardId}/versions/1`);
    await page.getByRole("button", { name: "报告差错" }).click();
    const report = page.locator("dialog[open]");
    await report.getByLabel(/^哪一项/).selectOption("household.naturalVillage");
    await report.getByLabel(/^实际是/).fill("老街组");
    await report.getByLabel(/^依据/).fill("入户看到门牌");
    await report.getByRole("button", { name: "报告", exact: true }).click();
    await page.waitForURL(/\/errors/);
    await page.getByRole("button", { name: "认定差错", exact: true }).click();
    const proof = page.locator("dialog[open]");
    await proof.getByRole("textbox").fill("门牌照片与组长证明");
    await proof.getByRole("button", { name: "认定差错", exact: true }).click();
    for (const [, name] of SEVEN) await page.getByText(name).first().waitFor();
    const [error] = (await supervisor.api.card.errors({ cardId: cardId as never })).rows;
    expect(error).toMatchObject({ state: "proven", path: "household.naturalVillage" });
    expect(
      error?.entries.map((one: { name?: string; signerName?: string }) => one.signerName ?? one.name).sort(),
    ).toEqual(SEVEN.map(([, name]) => name).sort());
    await shot(page, "09-seven");
    await context.close();
    expect(home.bugs).toEqual([]);
  });
});

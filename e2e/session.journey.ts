import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PASSWORD } from "../src/apps/sample/make-sample.ts";
import type { Api } from "./support/api.ts";
import { openBrowser } from "./support/browser.ts";
import { openDesk, openSample, type Sample, settled, signIn } from "./support/sample.ts";

const CLERK = "xiang-clerk";
const PHONE = "13987650001";

/** Interrupted in the middle of a form: by the clock, the machine, an update of the server, or a colleague. */
describe("nothing that was typed is lost", () => {
  let sample: Sample;
  let browser: Browser;
  let admin: Api;
  let clerk: Api;
  let household = "";
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    sample = await openSample();
    browser = await openBrowser();
    admin = (await signIn(sample.address, "admin")).api;
  });
  beforeEach(async () => {
    // each story ends sessions or signs out: everybody comes in anew
    clerk = (await signIn(sample.address, CLERK)).api;
    household = (await clerk.registry.list({ filters: {}, limit: 1 } as never)).rows[0]?.id ?? "";
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await sample?.close();
  });

  const read = async () => (await clerk.registry.get({ householdId: household as never })).household;
  const newDesk = async () => {
    const { cookie } = await signIn(sample.address, CLERK);
    const desk = await openDesk(browser, sample.address, { cookie: cookie() });
    contexts.push(desk.context);
    return desk;
  };
  const openForm = async (page: Page): Promise<void> => {
    await page.goto(`${sample.address}/households/${household}/edit`);
    await settled(page);
  };
  const field = (page: Page, name: string) =>
    page
      .locator("main")
      .getByLabel(new RegExp(`^${name}`))
      .first();
  const save = (page: Page) => page.getByRole("button", { name: "保存", exact: true });
  const words = (what: string): string => `${what} ${Date.now() % 1_000_000}`;

  it("the session ends on the server: signing in on top of the form sends the very same command", async () => {
    const { page } = await newDesk();
    // the body of a request made from another one is not told by the browser's protocol: it is noted on the page
    await page.addInitScript(() => {
      const sent: string[] = [];
      const send = window.fetch;
      Object.assign(window, { sent });
      window.fetch = async (input, init) => {
        if (input instanceof Request && input.method !== "GET") sent.push(await input.clone().text());
        return send(input, init);
      };
    });
    const sent = (): Promise<string[]> => page.evaluate(() => Reflect.get(window, "sent"));
    await openForm(page);
    const remark = words("已入户核实");
    await field(page, "备注").fill(remark);
    // the rules have had their say by now, so that nothing but saving asks the server next
    await field(page, "联系电话").fill(PHONE);
    await expect.poll(async () => (await sent()).some((body) => body.includes(PHONE)), { timeout: 20_000 }).toBe(true);
    await page.waitForTimeout(1_500);
    await admin.accounts.endSessions({
      commandId: crypto.randomUUID() as never,
      accountId: (await clerk.accounts.me()).accountId,
    });
    await save(page).click();
    const dialog = page.locator("dialog[open]");
    await dialog.getByLabel("用户名").fill(CLERK);
    await dialog.locator("input[type=password]").fill("not the password");
    await page.keyboard.press("Enter");
    await dialog.getByRole("alert").waitFor();
    await dialog.locator("input[type=password]").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/households/${household}$`), { timeout: 30_000 });
    const edits = (await sent()).filter((body) => body.includes(remark) && body.includes("seenAt"));
    expect(edits.length).toBeGreaterThanOrEqual(2);
    const ids = edits.map((body) => JSON.parse(body).commandId);
    expect(new Set(ids).size).toBe(1);
    clerk = (await signIn(sample.address, CLERK)).api;
    expect(await read()).toMatchObject({ remark, phone: expect.stringMatching(/^139\*+0001$/) });
  });

  it("a draft outlives a reload whole, and a closed browser without its secrets; signing out takes it away", async () => {
    const { page, context } = await newDesk();
    await openForm(page);
    const remark = words("门前路已修");
    await field(page, "备注").fill(remark);
    await field(page, "联系电话").fill("13987650002");
    await page.waitForTimeout(500);
    await page.reload();
    await settled(page);
    expect(await field(page, "备注").inputValue()).toBe(remark);
    expect(await field(page, "联系电话").inputValue()).toBe("13987650002");
    await page.getByText("已找回上次没有保存的内容").waitFor();
    await page.close();

    const later = await context.newPage();
    await openForm(later);
    expect(await field(later, "备注").inputValue()).toBe(remark);
    expect(await field(later, "联系电话").inputValue()).not.toBe("13987650002");
    await later.getByText("不留在本机").waitFor();
    expect(await later.evaluate(() => JSON.stringify(localStorage))).not.toContain("13987650002");
    await later.locator("header button[aria-expanded]").last().click();
    await later.getByRole("button", { name: "退出" }).click();
    await later.waitForURL(/\/sign-in/);
    expect(await later.evaluate(() => JSON.stringify(localStorage))).not.toContain(remark);
  });

  it("two people in one household: other fields go together, the same field is decided between both values", async () => {
    const [{ page: mine }, { page: theirs }] = [await newDesk(), await newDesk()];
    await openForm(mine);
    await openForm(theirs);
    const [first, second, hard] = [words("先保存的"), words("后保存的"), words("舍不得地")];
    await field(theirs, "备注").fill(first);
    await field(mine, "备注").fill(second);
    await field(mine, "搬迁可能存在的困难").fill(hard);
    await save(theirs).click();
    await theirs.waitForURL(new RegExp(`/households/${household}$`), { timeout: 30_000 });
    await save(mine).click();
    const note = mine.getByRole("alert").filter({ hasText: "别人刚改过" });
    await note.waitFor({ timeout: 30_000 });
    expect(await note.textContent()).toContain(`备注：别人改成了`);
    for (const value of [first, second]) expect(await note.textContent()).toContain(value);
    expect(await field(mine, "备注").inputValue()).toBe(second);
    expect(await save(mine).getAttribute("aria-disabled")).toBe("true");
    await note.getByRole("button", { name: "用我填的" }).click();
    await save(mine).click();
    await mine.waitForURL(new RegExp(`/households/${household}$`), { timeout: 30_000 });
    expect(await read()).toMatchObject({ remark: second, relocationDifficulty: hard });
  });

  it("an update of the server takes a part of the page away: it is loaded anew once, and says so", async () => {
    const { page } = await newDesk();
    await page.goto(sample.address);
    await settled(page);
    // the old part is gone however often it is asked for (once to have it ready, once to run it), until the page itself is fetched anew
    let gone = true;
    page.on("request", (request) => {
      if (request.isNavigationRequest()) gone = false;
    });
    await page.route(/\/assets\/RegisterList[^/]*\.js/, (route) =>
      gone ? route.fulfill({ status: 404, body: "" }) : route.continue(),
    );
    await page.locator("nav").getByRole("link", { name: "户", exact: true }).first().click();
    await page.getByText("系统刚更新过").waitFor({ timeout: 30_000 });
    await settled(page);
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
  });

  it("the language chosen at one machine is the one the next machine opens in", async () => {
    const comeIn = async () => {
      const desk = await openDesk(browser, sample.address);
      contexts.push(desk.context);
      await desk.page.goto(`${sample.address}/sign-in`);
      await settled(desk.page);
      await desk.page.getByLabel("用户名").fill(CLERK);
      await desk.page.getByLabel("密码", { exact: true }).fill(PASSWORD);
      await desk.page.getByRole("button", { name: "登录", exact: true }).click();
      await desk.page.waitForURL(`${sample.address}/`, { timeout: 30_000 });
      await settled(desk.page);
      return desk.page;
    };
    const lang = (page: Page) => page.evaluate(() => document.documentElement.lang);
    const first = await comeIn();
    expect(await lang(first)).toBe("zh-CN");
    const told = first.waitForResponse((answer) => answer.url().endsWith("/me/language"));
    await first.getByRole("button", { name: "English", exact: true }).click();
    expect((await told).status()).toBe(200);
    const second = await comeIn();
    expect(await lang(second)).toBe("en");
    await second.getByRole("button", { name: "中文", exact: true }).click();
  });

  it("nothing broke on the server meanwhile", () => expect(sample.bugs).toEqual([]));
});

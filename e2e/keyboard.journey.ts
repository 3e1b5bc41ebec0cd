import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FileChooser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TOWNSHIPS, VILLAGES } from "../src/apps/sample/land.ts";
import { PASSWORD } from "../src/apps/sample/make-sample.ts";
import { registerRows } from "../src/apps/sample/register-rows.ts";
import { workbook } from "../src/apps/sample/workbook.ts";
import { openBrowser } from "./support/browser.ts";
import { type Ids, idsOfSample } from "./support/ids.ts";
import { focused, isSeen, tabTo } from "./support/keys.ts";
import { openDesk, openSample, type Sample, settled, signIn } from "./support/sample.ts";

const TOWNSHIP = TOWNSHIPS[1];

/** Nobody touches a mouse here: only keys are pressed, and where the focus stands can be seen at every step. */
describe("importing and signing by the keyboard alone", () => {
  let sample: Sample;
  let browser: Browser;
  let ids: Ids;
  beforeAll(async () => {
    sample = await openSample();
    browser = await openBrowser();
    ids = await idsOfSample(sample.address);
  });
  afterAll(async () => {
    await browser?.close();
    await sample?.close();
  });

  const deskOf = async (login: string) => {
    const { cookie, api } = await signIn(sample.address, login);
    return { ...(await openDesk(browser, sample.address, { cookie: cookie() })), api };
  };
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(sample.address + path);
    await settled(page);
  };

  it("signs in: the cursor stands in the first field, Enter sends", async () => {
    const { page, context } = await openDesk(browser, sample.address);
    await open(page, "/sign-in");
    await expect.poll(async () => (await focused(page)).tag).toBe("input");
    await page.keyboard.type("xiang-clerk");
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await page.locator("main h1").waitFor({ timeout: 30_000 });
    await context.close();
  });

  it("the first key leads past the navigation into the page", async () => {
    const { page, context } = await deskOf("xiang-clerk");
    await open(page, "/households");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ tag: "a", name: "跳到正文" });
    expect(await isSeen(page)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("page");
    await context.close();
  });

  it("where the focus stands is seen at every stop of the busiest screens", async () => {
    const { page, context } = await deskOf("xiang-clerk");
    const unseen: string[] = [];
    for (const path of ["/", "/households", `/households/${ids.signed}`, `/cards/${ids.review}`, "/imports"]) {
      await open(page, path);
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press("Tab");
        const stop = await focused(page);
        if (stop.tag === "body") break;
        if (!(await isSeen(page))) unseen.push(`${path}: ${stop.tag} “${stop.name}”`);
      }
    }
    expect(unseen).toEqual([]);
    await context.close();
  });

  it("a dialog keeps the focus inside and gives it back to its button", async () => {
    const { page, context } = await deskOf("xiang-clerk");
    await open(page, `/households/${ids.signed}`);
    for (const name of [/^登记变动$/, /查户、查人、查村/]) {
      const opener = await tabTo(page, name);
      await page.keyboard.press("Enter");
      await page.locator("dialog[open]").waitFor({ timeout: 10_000 });
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press("Tab");
        const inside = await page.evaluate(() => {
          const here = document.activeElement;
          return here === document.body || here?.closest("dialog[open]") != null;
        });
        expect(inside, `stop ${i}`).toBe(true);
      }
      await page.keyboard.press("Escape");
      await page.locator("dialog[open]").waitFor({ state: "detached", timeout: 5_000 });
      expect((await focused(page)).name).toBe(opener);
    }
    await context.close();
  });

  it("a clerk hands in a workbook, and takes its rows over", async () => {
    const { page, context } = await deskOf("xiang-clerk");
    const villages = VILLAGES.filter((one) => one.township === TOWNSHIP).slice(0, 1);
    const rows = registerRows({
      seed: Date.now() % 1_000_000,
      villages: villages.map(({ name }) => ({ township: TOWNSHIP.name, village: name })),
      households: 2,
    });
    const file = join(tmpdir(), `bangfu-keys-${process.pid}.xlsx`);
    writeFileSync(file, await workbook([...rows]));
    // listened for from the beginning: the browser is told to hand over its dialog by a message that takes its time
    const choosers: FileChooser[] = [];
    page.on("filechooser", (one) => choosers.push(one));
    await open(page, "/");
    await tabTo(page, /^导入$|^导入/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/imports/);
    await settled(page);
    await tabTo(page, /文件|工作簿|表格/, "input");
    for (const [i, key] of ["Space", "Enter"].entries()) {
      await page.keyboard.press(key);
      await expect.poll(() => choosers.length, { message: `${key} opens the file dialog` }).toBe(i + 1);
    }
    await choosers[1]?.setFiles(file);
    await page.getByRole("button", { name: /^接收 \d+ 户$/ }).waitFor({ timeout: 90_000 });
    await tabTo(page, /^接收 \d+ 户$/);
    await page.keyboard.press("Enter");
    await page.getByText("已接收到户册", { exact: false }).waitFor({ timeout: 90_000 });
    await context.close();
  });

  it("a village head reads a card and signs it with the password", async () => {
    const { page, context, api } = await deskOf("village-head");
    const before = (await api.card.read({ cardId: ids.turn as never })).signed;
    await open(page, "/cards");
    await page.locator("tbody input[type=checkbox]").first().waitFor();
    await tabTo(page, /./, "input[type=checkbox]", "tbody");
    await page.keyboard.press("Space");
    await tabTo(page, /^去签选中的/, "button");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/cards\/sign/);
    const cardId = new URL(page.url()).searchParams.get("cards")?.split(",")[0] ?? "";
    await settled(page);
    await page
      .getByRole("button", { name: "看过了，去签字" })
      .and(page.locator(":enabled"))
      .waitFor({ timeout: 60_000 });
    await tabTo(page, /^看过了，去签字$/);
    await page.keyboard.press("Enter");
    await page.locator("input[type=password]").waitFor();
    await tabTo(page, /./, "input[type=password]");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    const signed = async () => (await api.card.read({ cardId: cardId as never })).signed;
    await expect.poll(signed, { timeout: 30_000 }).toBe(before + 1);
    await context.close();
  });
});

import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { today } from "./support/people.ts";
import { firstLoad, type Handset, openPhone, sign } from "./support/phone.ts";
import { openSample, type Sample, signIn } from "./support/sample.ts";

const WHO = "first-secretary";
const PAGES = ["today", "households", "note", "log", "feedback", "away/trip", "away/leave", "notices", "outbox", "me"];
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const SHOTS = "e2e/shots";
const id = (): never => crypto.randomUUID() as never;

/** What is smaller than a thumb: below 44 px in height, or in width. A tick counts with its label. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a, button, input:not([hidden]), select, textarea, summary")].flatMap(
      (one) => {
        const boxes = [one, ...((one as HTMLInputElement).labels ?? [])].map((each) => each.getBoundingClientRect());
        if (boxes.every(({ width }) => width === 0)) return [];
        const [width, height] = [Math.max(...boxes.map((b) => b.width)), Math.max(...boxes.map((b) => b.height))];
        return width < 43.5 || height < 43.5 ? [`${one.outerHTML.slice(0, 90)} ${width}×${height}`] : [];
      },
    ),
  );

async function complaints(page: Page, at: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).setLegacyMode().analyze();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...violations.flatMap((one) => one.nodes.slice(0, 3).map((node) => `${at}: ${one.id} ${node.html.slice(0, 140)}`)),
    ...(await tooSmall(page)).map((one) => `${at}: too small ${one}`),
    ...(over > 0 ? [`${at}: ${over} px too wide`] : []),
  ];
}

describe("a phone with no signal", () => {
  let county: Sample;
  let phone: Handset;
  let photo = "";
  let household = "";
  let typed = "";
  const shot = (name: string) => phone.page().screenshot({ path: `${SHOTS}/field-${name}.png`, fullPage: true });
  const go = async (to: string): Promise<void> => {
    await phone.page().evaluate((hash) => {
      location.hash = hash;
    }, `#/${to}`);
    await phone.page().waitForTimeout(150);
  };
  const button = (name: string | RegExp) => phone.page().getByRole("button", { name });

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    county = await openSample();
    const browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 2400, height: 1800 } });
    await page.setContent(`<body style="background:linear-gradient(45deg,#385,#fa3)"><h1>门牌 12</h1>`);
    photo = join(tmpdir(), `bangfu-photo-${process.pid}.jpg`);
    writeFileSync(photo, await page.screenshot({ type: "jpeg" }));
    await browser.close();
    phone = await openPhone(county.address);
  });
  afterAll(async () => {
    await phone?.close();
    await county?.close();
  });

  it("is loaded once with a signal", async () => {
    await firstLoad(phone, county.address, WHO);
    expect(await phone.page().locator(".rows a").count()).toBeGreaterThan(5);
  });

  it("starts cold in flight mode; a sign-in is one touch, even before the password", async () => {
    await phone.restart(true);
    await button(/签到/).waitFor();
    phone.countFromHere();
    await phone.tap(button(/签到/));
    await phone.page().getByText("今天已签到").waitFor({ timeout: 20_000 });
    expect(phone.taps()).toBe(1);
    await phone.unlock();
    await phone.page().getByText("1 条待发送").waitFor();
  });

  it("a visit with a photo takes twelve touches at most; killed half-way, nothing is lost", async () => {
    await go("today");
    phone.countFromHere();
    await phone.tap(phone.page().locator(".bar a").nth(1));
    await phone.tap(phone.page().locator(".rows a").first());
    await phone.tap(phone.page().locator("a.primary.wide"));
    household = phone.page().url().split("/").pop() ?? "";
    await phone.tap(phone.page().locator(".big-choice label").first());
    await phone.tap(button(/都看到了/));
    await phone.page().locator(".photo input").first().setInputFiles(photo);
    phone.touched();
    await phone.page().getByText("已拍 1 张").waitFor();
    await phone.page().waitForTimeout(500);
    await shot("survey-seen");

    await phone.restart(true);
    await phone.unlock();
    await go(`survey/${household}`);
    await phone.page().getByText("已拍 1 张").waitFor();

    await phone.tap(button(/没有变化/));
    await shot("survey-read-back");
    await phone.tap(button("都对，去签字"));
    for (const at of [0, 1, 2]) await sign(phone, at);
    await shot("survey-sign");
    await phone.tap(button("交上去"));
    await phone.page().getByText("调查已存好").waitFor();
    expect(phone.taps()).toBeLessThanOrEqual(12);
  });

  it("facts are typed in a second household, travel, a log and feedback are noted", async () => {
    await go("households");
    await phone.page().locator(".rows a").nth(1).tap();
    await phone.page().locator("a.primary.wide").tap();
    await button(/都看到了/).tap();
    await button("下一步").tap();
    const village = phone.page().getByLabel("自然村（组）");
    await village.fill("七组");
    await shot("survey-home");
    expect(await complaints(phone.page(), "home")).toEqual([]);
    await button("下一步").tap();
    await phone.page().locator("summary").first().tap();
    expect(await complaints(phone.page(), "people")).toEqual([]);
    await shot("survey-people");
    await button("下一步").tap();
    await shot("survey-income");
    expect(await complaints(phone.page(), "income")).toEqual([]);
    await button("下一步").tap();
    await phone.page().getByText("七组").waitFor();
    await button("都对，去签字").tap();
    expect(await complaints(phone.page(), "sign")).toEqual([]);
    for (const at of [0, 1, 2]) await sign(phone, at);
    await button("交上去").tap();
    await phone.page().getByText("调查已存好").waitFor();
    typed = phone.page().url().split("/").pop() ?? "";

    await go("away/trip");
    await phone.page().locator(".big-choice label").first().tap();
    await phone.page().locator("#away-where").fill("县城");
    await phone.page().locator("#away-why").fill("参加培训会");
    await button("记上").tap();
    await phone.page().getByText("记好了").waitFor();
    await go("log");
    await phone.page().locator("#log-text").fill("走访两户，核对住房和用水。");
    await button("记上").tap();
    await phone.page().getByText("记好了").waitFor();
    await go("feedback");
    await phone.page().locator("#feedback-title").fill("三组饮水管冻裂");
    await phone.page().locator("#feedback-text").fill("入冬后管道冻裂，十二户用水不便，请水利局派人。");
    await button("记上").tap();
    await phone.page().getByText("记好了").waitFor();
    await go("outbox");
    await phone.page().getByText("6 条待发送").waitFor();
    await shot("outbox");
  });

  it("somebody else changes the same household; the server is restarted while the phone sends", async () => {
    const clerk = (await signIn(county.address, "xiang-clerk")).api;
    const { changedAt } = await clerk.registry.get({ householdId: typed as never });
    const edit = { facts: { naturalVillage: "九组" } };
    const asked = { commandId: id(), householdId: typed, seenAt: changedAt, edit, reason: "电话核实" };
    await clerk.registry.edit(asked as never);
    await county.restart(async () => {
      await phone.offline(false);
      await button("现在同步").tap();
      await phone.page().waitForTimeout(1500);
      await phone
        .page()
        .getByText(/条待发送/)
        .first()
        .waitFor();
    });
    await phone.restart(false);
    await phone.unlock();
    await go("outbox");
    await phone.page().getByText("都发出去了").waitFor({ timeout: 60_000 });
  });

  it("everything is on the server exactly once", async () => {
    const { api } = await signIn(county.address, WHO);
    const surveys = (await api.survey.list({ limit: 50 } as never)).rows.filter((one) => one.day === today());
    expect(surveys).toHaveLength(2);
    expect(surveys.filter((one) => one.householdId === household)).toHaveLength(1);
    // what the clerk wrote stays; what the family said stands beside it and waits for a person
    expect((await api.registry.get({ householdId: typed as never })).household.naturalVillage).toBe("九组");
    const differences = (await api.survey.differences({})).filter((one) => one.householdId === typed);
    expect(differences.map(({ base, mine, theirs }) => [base === "九组", mine, theirs])).toEqual([
      [false, "七组", "九组"],
    ]);
    const logs = (await api.worklog.logs({ limit: 50 } as never)).rows;
    expect(logs.filter((one) => one.text.startsWith("走访两户，核对"))).toHaveLength(1);
    const feedback = (await api.worklog.feedback({ limit: 50 } as never)).rows;
    expect(feedback.filter((one) => one.title === "三组饮水管冻裂")).toHaveLength(1);
    expect(county.bugs).toEqual([]);
    expect(phone.errors).toEqual([]);
  });

  it("a phone reported lost is wiped at its next contact", async () => {
    const { api } = await signIn(county.address, WHO);
    for (const device of await api.sync.devices({}))
      await api.sync.reportLost({ commandId: id(), deviceId: device.id });
    await go("outbox");
    await button("现在同步").tap();
    await phone.page().locator("#name").waitFor({ timeout: 20_000 });
    const left = await phone.page().evaluate(async () => (await indexedDB.databases()).length);
    expect(left).toBeLessThanOrEqual(1);
  });

  it.each(["zh", "en"] as const)("every page is accessible, with targets of 44 px, in %s", async (language) => {
    const other = await openPhone(county.address, language);
    const found: string[] = [];
    const page = other.page();
    await page.goto(`${county.address}/field/`);
    await page.locator("#name").waitFor();
    found.push(...(await complaints(page, "gate")));
    await firstLoad(other, county.address, WHO);
    for (const width of [360, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const at of PAGES) {
        await page.goto(`${county.address}/field/#/${at}`);
        await page.locator("h1").waitFor();
        await page.waitForTimeout(400);
        found.push(...(await complaints(page, `${at} ${width}`)));
        if (width === 360) await page.screenshot({ path: `${SHOTS}/field-${language}-${at.replace("/", "-")}.png` });
      }
      await page.goto(`${county.address}/field/#/households`);
      await page.locator(".rows a").first().tap();
      await page.locator("a.primary.wide").waitFor();
      found.push(...(await complaints(page, `card ${width}`)));
      await page.locator("a.primary.wide").tap();
      await page.locator(".must-see").first().waitFor();
      found.push(...(await complaints(page, `seen ${width}`)));
    }
    expect(found).toEqual([]);
    // signing out leaves nothing behind
    await page.goto(`${county.address}/field/#/me`);
    await page.getByRole("button", { name: language === "zh" ? "退出并清除" : /sign out/i }).tap();
    await page.locator("main > button").last().tap();
    await page.locator("#name").waitFor();
    await other.close();
  });
});

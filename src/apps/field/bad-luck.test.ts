import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeApp } from "#apps/server/app.ts";
import { zh } from "#i18n/zh.ts";
import { Day } from "#kernel/day.ts";
import { addDivisions } from "#modules/places/index.ts";
import type { Household } from "#modules/registry/contract.ts";
import { household, person } from "#modules/registry/domain/household.fixture.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { newId } from "#ui/new-command-id.ts";
import { assignHelper, endHelper } from "../../modules/registry/server/helpers.ts";
import { recordChange } from "../../modules/registry/server/record-change.ts";
import { registerHousehold } from "../../modules/registry/server/register-household.ts";
import { overrideRule } from "../../modules/rules/server/override-rule.ts";
import { instantHere, minutesBehind, shownTime, todayHere, trustServer } from "./store/clock.ts";
import { draftOf, formOf, keepDraft } from "./store/drafts.ts";
import { keepFile } from "./store/files.ts";
import { allHouseholds, newsOf } from "./store/households.ts";
import { type Lock, makeLock, relock, sameLock, unlock } from "./store/lock.ts";
import { itemsOf, keep, sendAgain } from "./store/outbox.ts";
import { keepFact, openPhone, type Phone, wipe } from "./store/phone.ts";
import { seal } from "./store/sealed.ts";
import { beginDraft, type Draft } from "./survey/draft.ts";
import { foundAgain, rebase } from "./survey/rebase.ts";
import { mustSeesOf } from "./survey/step.ts";
import { surveyOf } from "./survey/survey-of.ts";
import { httpLine, signIn } from "./sync/http-line.ts";
import { syncOnce } from "./sync/sync-once.ts";
import { NEW } from "./sync/tell-of-itself.ts";

const START = "2026-11-22T01:00:00Z";
const DAY_MS = 86_400_000;
const PNG = Uint8Array.from(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
const SEEN = ["person", "home", "living", "land"];
let county: County;
let app: ReturnType<typeof makeApp>;
let secretary: Enrolled;
let helper: Enrolled;
let clerk: Enrolled;
let cookie = "";
let up = true;
const bugs: unknown[] = [];

/** The phone's own clock is off by so much; both clocks go on together. */
const phoneIsBehind = (ms: number): void => void vi.setSystemTime(Date.parse(county.world.now()) - ms);
/** Some seconds go by: what the server remembers of sessions is asked for anew. */
function later(): void {
  county.clock.moveTo(new Date(Date.parse(county.world.now()) + 5_000).toISOString());
  vi.setSystemTime(Date.parse(county.world.now()));
}

beforeAll(async () => {
  county = await openCounty(START);
  const { world } = county;
  const rows = {
    "99": "样例省",
    "9901": "云岭市",
    [COUNTY]: "云岭县",
    [VILLAGE.slice(0, 9)]: "石桥乡",
    [VILLAGE]: "下湾村",
  };
  await addDivisions(
    world.db,
    Object.entries(rows).map(([code, name]) => ({ code, name })),
    Day.parse("2020-01-01"),
    world.now(),
  );
  app = makeApp(world, (error) => bugs.push(error));
  secretary = await enrol(world, COUNTY, "周启明", [{ post: "first-secretary", territory: VILLAGE }]);
  helper = await enrol(world, COUNTY, "韩素芬", [{ post: "helper", territory: VILLAGE }]);
  clerk = await enrol(world, COUNTY, "郭守田", [{ post: "township-clerk", territory: VILLAGE.slice(0, 9) }]);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(START) });
  vi.stubGlobal("document", { documentElement: { lang: "zh" } });
  vi.stubGlobal("fetch", (path: string, init: RequestInit = {}) => {
    if (!up) return Promise.reject(new TypeError("no signal"));
    return app.request(path, { ...init, headers: { ...(init.headers as object), cookie } });
  });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await county.close();
});

let phone: Phone;
let lock: Lock;
let key: CryptoKey;
const sync = () => syncOnce({ phone, key, line: httpLine, now: () => new Date().toISOString() });
const waiting = () => itemsOf(phone);

/** A phone of the first secretary that has been loaded once. */
beforeEach(async () => {
  up = true;
  cookie = secretary.cookie;
  vi.setSystemTime(Date.parse(county.world.now()));
  trustServer(0);
  phone = openPhone(`phone-${newId()}`);
  ({ lock, key } = await makeLock("six plain words", 1000));
  const deviceId = newId();
  await keepFact(phone, "deviceId", deviceId);
  await httpLine.register({ id: deviceId, name: "Android", ...NEW });
  await registerHousehold({ commandId: id(), household: home() }, clerk);
  expect(await sync()).toBeNull();
});
afterEach(() => expect(bugs).toEqual([]));

const loaded = async () => {
  const news = await newsOf(phone, key);
  if (!news) throw new Error("the phone was not loaded");
  return news;
};
const home = (more: Partial<Household> = {}): Household =>
  household({ place: VILLAGE as Household["place"], members: [person("户主", "男", "1970-03-01")], ...more });

const matter = (title: string) => ({
  commandId: newId(),
  feedbackId: newId(),
  place: VILLAGE,
  title,
  text: "情况属实，请答复。",
});
const handUp = (title: string) =>
  keep(phone, key, { name: "worklog.send-feedback", input: matter(title) }, instantHere());
const handedUp = async (title: string): Promise<number> =>
  (await county.world.db.selectFrom("feedback").select("id").where("title", "=", title).execute()).length;
const surveysOf = async (householdId: string): Promise<number> =>
  (await county.world.db.selectFrom("survey").select("id").where("householdId", "=", householdId).execute()).length;

/** A survey as the person leaves it: all seen, read back and signed, lying in the outbox with its form behind it. */
async function surveyed(more: Partial<Draft> = {}): Promise<Draft> {
  const news = await loaded();
  const shown = (await allHouseholds(phone, key)).at(-1);
  if (!shown) throw new Error("no household on the phone");
  const begun = beginDraft(shown, news, [helper.cadreId]);
  const draft: Draft = {
    ...begun,
    mustSees: SEEN.map((one) => ({ key: one, seen: true, exception: null, note: "" })),
    facts: { "household.naturalVillage": "七组" },
    readBack: { at: instantHere(), agreed: true, remark: "" },
    ...more,
  };
  const signers = [
    ...draft.surveyors.map((cadreId) => ({ who: "surveyor" as const, cadreId, name: "调查人" })),
    { who: "family" as const, cadreId: null, name: "户主" },
  ];
  for (const signer of signers) draft.signatures.push({ ...signer, fileId: await signature(draft) });
  await handIn(draft);
  return draft;
}
const signature = ({ commandId, shown }: Draft): Promise<string> =>
  keepFile(phone, key, {
    forCommand: commandId,
    purpose: "proof",
    place: shown.household.place,
    name: "sign.png",
    content: new Blob([PNG]),
  });
async function handIn(draft: Draft): Promise<void> {
  await keepDraft(phone, key, { id: draft.commandId, kind: "survey", forCommand: draft.commandId }, draft);
  await keep(phone, key, { name: "survey.submit", input: surveyOf(draft) }, instantHere());
}
/** The form behind what was refused, as `open and mend` opens it. */
async function mended(commandId: string): Promise<Draft> {
  const form = await formOf(phone, commandId);
  const draft = form && (await draftOf<Draft>(phone, key, form.id));
  if (!draft) throw new Error("nothing to mend");
  return draft.value;
}

describe("bad luck on a phone ends in a sentence and a way on", () => {
  it.each([
    ["a day behind", DAY_MS],
    ["a day ahead", -DAY_MS],
  ])("its clock is %s: it is told so, and what is done counts on the right day", async (_, off) => {
    phoneIsBehind(off);
    expect(await sync()).toBeNull();
    expect(minutesBehind()).toBe(off / 60_000);
    expect(zh["phone.clock-wrong"]).toMatch(/自动设置时间/);
    expect(todayHere()).toBe("2026-11-22");
    const signInId = newId();
    const input = { commandId: newId(), signInId, position: null };
    await keep(phone, null, { name: "attendance.sign-in", input, secret: false }, instantHere());
    const draft = await surveyed();
    expect(await sync()).toBeNull();
    expect(await waiting()).toEqual([]);
    const { db } = county.world;
    const signed = await db.selectFrom("signIn").select("day").where("id", "=", signInId).execute();
    expect(signed).toEqual([{ day: "2026-11-22" }]);
    const visit = await db.selectFrom("survey").select("day").where("id", "=", draft.id).execute();
    expect(visit).toEqual([{ day: "2026-11-22" }]);
  });

  it("its time zone is another one: the day is the day here", () => {
    const before = process.env.TZ;
    try {
      for (const zone of ["America/New_York", "Asia/Shanghai", "Pacific/Kiritimati"]) {
        process.env.TZ = zone;
        vi.setSystemTime(Date.parse("2026-11-22T17:30:00Z"));
        expect([zone, todayHere(), shownTime(instantHere()).slice(11, 16)]).toEqual([zone, "2026-11-23", "01:30"]);
      }
    } finally {
      process.env.TZ = before;
    }
  });

  it("the post is ended meanwhile: households go off the phone, what was done waits, and goes when the right is back", async () => {
    const draft = await surveyed();
    const { db } = county.world;
    const post = () => db.updateTable("appointment").where("cadreId", "=", secretary.cadreId);
    await post()
      .set({ until: "2026-11-22" as Day })
      .execute();
    later();
    expect(await sync()).toBe("no-right");
    expect(await phone.households.count()).toBe(0);
    expect(zh["phone.sync.trouble.no-right"]).toMatch(/已经记下的还在待发送里/);
    expect((await mended(draft.commandId)).facts).toEqual(draft.facts);
    await post().set({ until: null }).execute();
    later();
    for (const item of await waiting()) await sendAgain(phone, item.no);
    expect(await sync()).toBeNull();
    expect([await waiting(), await surveysOf(draft.shown.household.id)]).toEqual([[], 1]);
    expect(await phone.households.count()).toBeGreaterThan(0);
  });

  it("the village is another one meanwhile: what cannot be taken says why and holds up nothing else", async () => {
    const draft = await surveyed();
    const { db } = county.world;
    const post = () => db.updateTable("appointment").where("cadreId", "=", secretary.cadreId);
    await post().set({ territory: OTHER_VILLAGE }).execute();
    later();
    const elsewhere = { ...matter("新村的事"), place: OTHER_VILLAGE };
    await keep(phone, key, { name: "worklog.send-feedback", input: elsewhere }, instantHere());
    expect(await sync()).toBeNull();
    const [item, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ commandId: draft.commandId, state: "refused" });
    expect(item?.message).toMatch(/[\u4e00-\u9fff]/);
    expect([await handedUp("新村的事"), await phone.households.count()]).toEqual([1, 0]);
    await post().set({ territory: VILLAGE }).execute();
    later();
    await sendAgain(phone, item?.no ?? 0);
    expect(await sync()).toBeNull();
    expect([await waiting(), await surveysOf(draft.shown.household.id)]).toEqual([[], 1]);
  });

  it("the rules change meanwhile: the refusal names what is missing, the form opens again, and counts once", async () => {
    const draft = await surveyed();
    const { items, exceptions } = mustSeesOf(await loaded());
    const stove = { key: "stove", zh: "看炉灶", en: "Stove", ask: { zh: "取暖安全吗", en: "Is heating safe" } };
    await overrideRule(
      {
        commandId: id(),
        ruleId: "card.checklist.four-must-sees",
        value: { items: [...items, stove], exceptions },
        since: "2026-11-22",
        insteadOf: (await loaded()).rules["card.checklist.four-must-sees"]?.version,
        documentNo: "云乡振〔2026〕9号",
        reason: "冬季取暖排查",
      },
      county.as("county-officer", COUNTY),
    );
    expect(await sync()).toBeNull();
    const [item] = await waiting();
    expect(item).toMatchObject({ state: "refused", code: "survey.not-seen" });
    expect(item?.message).toContain("看炉灶");
    expect(mustSeesOf(await loaded()).items.map((one) => one.key)).toContain("stove");
    const again = await mended(draft.commandId);
    await handIn({ ...again, mustSees: [...again.mustSees, { key: "stove", seen: true, exception: null, note: "" }] });
    expect((await waiting()).map((one) => [one.no, one.state])).toEqual([[item?.no, "waiting"]]);
    expect(await sync()).toBeNull();
    expect([await waiting(), await surveysOf(draft.shown.household.id)]).toEqual([[], 1]);
    expect([await phone.drafts.count(), await phone.files.count()]).toEqual([0, 0]);
    SEEN.push("stove");
  });

  it("the line or the helpers of a household change meanwhile: the phone has them after the next sync, and only what they are about", async () => {
    const one = (await allHouseholds(phone, key)).at(-1);
    const householdId = one?.household.id ?? "";
    const shown = async () => {
      const all = await allHouseholds(phone, key);
      return all.find((each) => each.household.id === householdId);
    };
    const revs = async () => new Map((await phone.households.toArray()).map(({ id, rev }) => [id, rev]));
    const changed = async (before: Map<string, string>) =>
      [...(await revs())].flatMap(([id, rev]) => (before.get(id) === rev ? [] : [id]));
    const helperId = id();
    const quiet = await revs();
    await assignHelper({ commandId: id(), helperId, householdId, cadreId: helper.cadreId, since: "2026-11-22" }, clerk);
    const later = { commandId: id(), helperId: id(), householdId, cadreId: secretary.cadreId, since: "2026-12-22" };
    await assignHelper(later, clerk);
    expect(await sync()).toBeNull();
    expect((await shown())?.helpers).toEqual(["韩素芬"]);
    expect(await changed(quiet)).toEqual([householdId]);
    await endHelper({ commandId: id(), householdId, helperId, until: "2026-11-22" }, clerk);
    expect(await sync()).toBeNull();
    expect((await shown())?.helpers).toEqual([]);

    const { year } = one?.household.year ?? { year: 2026 };
    const line = { region: COUNTY, year, kind: "monitoring", amount: 912_300, documentNo: "云政发〔2026〕3号" };
    await overrideRule(
      {
        commandId: id(),
        ruleId: "income.lines.county",
        value: [{ ...line, source: "县文件", mark: "exact" }],
        since: "2026-11-22",
        insteadOf: "base@always",
        documentNo: "云政发〔2026〕3号",
        reason: "本县监测范围",
      },
      county.as("county-officer", COUNTY),
    );
    const before = await revs();
    expect(await sync()).toBeNull();
    expect((await shown())?.line).toMatchObject({ amountFen: 912_300, kind: "monitoring" });
    expect((await changed(before)).length).toBe(before.size);
    const after = await revs();
    expect(await sync()).toBeNull();
    expect(await changed(after)).toEqual([]);
  });

  it("the app is killed while it keeps what was handed in: the form is gone with it, or still there, never both", async () => {
    const form = { id: "f1", kind: "feedback" };
    const doing = { name: "worklog.send-feedback", input: matter("交上的"), form: form.id };
    await keepDraft(phone, key, form, { text: "写到一半" });
    const killed = () => {
      throw new Error("killed");
    };
    phone.outbox.hook("creating", killed);
    await expect(keep(phone, key, doing, instantHere())).rejects.toThrow("killed");
    phone.outbox.hook("creating").unsubscribe(killed);
    expect([await waiting(), await phone.drafts.count()]).toEqual([[], 1]);
    await keep(phone, key, doing, instantHere());
    expect([(await waiting()).length, await phone.drafts.count()]).toEqual([1, 0]);
    expect(await sync()).toBeNull();
  });

  it("the household is merged into another meanwhile: the survey is moved to where its people live now", async () => {
    const gone = (await allHouseholds(phone, key)).at(-1)?.household.members[0]?.id;
    const found = { "household.naturalVillage": "七组", [`person.phone@${gone}`]: "13900001234" };
    const draft = await surveyed({ facts: found });
    const { household: old, changedAt } = draft.shown;
    const into = home({
      members: [
        person("户主", "男", "1968-05-01"),
        { ...person("配偶", "女", "1971-01-01"), name: old.members[0]?.name ?? "" },
      ],
    });
    await registerHousehold({ commandId: id(), household: into }, clerk);
    const proof = await proofFile();
    const change = { kind: "整户自然销户", on: "2026-11-22", proofFileIds: [proof], note: "并入亲属户" };
    await recordChange({ commandId: id(), householdId: old.id, seenAt: changedAt, change }, clerk);
    expect(await sync()).toBeNull();
    const [item] = await waiting();
    expect(item).toMatchObject({ state: "refused", code: "survey.household-gone" });
    expect(item?.message).toContain("改记在新户上");
    const again = await mended(draft.commandId);
    const households = await allHouseholds(phone, key);
    const [onto] = foundAgain(again, households);
    expect(onto?.household.id).toBe(into.id);
    if (!onto) return;
    const moved: Draft = {
      ...again,
      ...rebase(again, onto),
      readBack: { at: instantHere(), agreed: true, remark: "" },
    };
    expect(moved.facts).toEqual({ "household.naturalVillage": "七组" });
    expect(moved.left).toEqual([{ field: "person.phone", name: old.members[0]?.name, item: null }]);
    expect(moved.signatures.every((one) => one.who === "surveyor")).toBe(true);
    moved.signatures.push({ who: "family", cadreId: null, name: "户主", fileId: await signature(moved) });
    await handIn(moved);
    expect(await sync()).toBeNull();
    expect([await waiting(), await surveysOf(old.id), await surveysOf(into.id)]).toEqual([[], 0, 1]);
  });

  it("the phone is full: what does not fit is said at once, what was there stays and is sent", async () => {
    await handUp("先记下的");
    const full = () => {
      throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
    };
    phone.outbox.hook("creating", full);
    await expect(handUp("记不下的")).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(zh["phone.disk-full"]).toMatch(/清理一些照片再试，前面的都在/);
    phone.outbox.hook("creating").unsubscribe(full);
    phone.facts.hook("updating", full);
    expect(await sync()).toBe("full");
    phone.facts.hook("updating").unsubscribe(full);
    await handUp("腾出地方再记的");
    expect(await sync()).toBeNull();
    expect([await waiting(), await handedUp("先记下的"), await handedUp("腾出地方再记的")]).toEqual([[], 1, 1]);
  });

  it("the session is over: the outbox waits, the password renews it, nothing is lost or doubled", async () => {
    await handUp("等登录的");
    await county.world.db.deleteFrom("session").where("accountId", "=", secretary.actor.accountId).execute();
    later();
    expect(await sync()).toBe("signed-out");
    expect(zh["phone.sync.trouble.signed-out"]).toMatch(/输入密码/);
    expect((await waiting()).map((one) => one.state)).toEqual(["waiting"]);
    const { openSession } = await import("#modules/accounts/index.ts");
    const account = { countyCode: COUNTY, id: secretary.actor.accountId };
    cookie = `bangfu=${(await openSession(county.world, account, "story")).token}`;
    secretary.cookie = cookie;
    expect(await sync()).toBeNull();
    expect([await waiting(), await handedUp("等登录的")]).toEqual([[], 1]);
  });

  it("the password was changed at the office: the old one still opens the phone, the new one becomes its lock", async () => {
    const renewed = await relock(lock, "six plain words", "seven other plain words");
    expect(await unlock(renewed as Lock, "six plain words")).toBeUndefined();
    const open = await unlock(renewed as Lock, "seven other plain words");
    expect((await allHouseholds(phone, open as CryptoKey)).length).toBeGreaterThan(0);
    expect(await relock(lock, "wrong", "x")).toBeUndefined();
  });

  it("the app is updated while things wait: the store is carried over, what waited is sent once", async () => {
    const name = `old-${newId()}`;
    const old = new Dexie(name);
    old.version(1).stores({
      facts: "key",
      households: "id",
      outbox: "++no, &commandId, state",
      files: "id, forCommand",
      drafts: "id, kind",
      done: "++no",
    });
    for (const table of phone.tables) await old.table(table.name).bulkAdd(await table.toArray());
    const before = phone;
    phone = old as Phone;
    await handUp("旧版记下的");
    await phone.drafts.put({ ...(await sealedDraft(before)), id: "h1", kind: "survey" });
    old.close();
    phone = openPhone(name);
    expect(phone.verno).toBe(2);
    expect((await draftOf<{ step: number }>(phone, key, "h1"))?.value).toEqual({ step: 3 });
    expect(await sync()).toBeNull();
    expect([await waiting(), await handedUp("旧版记下的")]).toEqual([[], 1]);
    expect(await phone.drafts.count()).toBe(1);
  });

  it("another window wipes the phone: this one closes for good and writes nothing into the new store", async () => {
    const name = `two-${newId()}`;
    let told = 0;
    const here = openPhone(name, () => (told += 1));
    await keepFact(here, "lock", lock);
    const there = openPhone(name);
    await keepFact(there, "counter", 1);
    await wipe(there);
    expect(told).toBe(1);
    await expect(keepFact(here, "counter", 2)).rejects.toThrow();
    const anew = openPhone(name);
    expect(await anew.facts.count()).toBe(0);
    const next = await makeLock("six plain words", 1000);
    expect([sameLock(lock, lock), sameLock(next.lock, lock), sameLock(undefined, lock)]).toEqual([true, false, false]);
  });

  it("a household this key does not open is taken off the phone and fetched again; the others are shown", async () => {
    const before = await allHouseholds(phone, key);
    const other = await makeLock("other words", 1000);
    const [one] = before;
    const id = one?.household.id ?? "";
    await phone.households.update(id, { sealed: await seal(other.key, `household:${id}`, one) });
    expect((await allHouseholds(phone, key)).length).toBe(before.length - 1);
    expect(await sync()).toBeNull();
    expect((await allHouseholds(phone, key)).length).toBe(before.length);
  });

  it("the line breaks at every point: all of it is sent once", async () => {
    const draft = await surveyed();
    for (const title of ["断线一", "断线二"]) await handUp(title);
    const through = globalThis.fetch;
    let broken = 0;
    for (let breaksAt = 0; breaksAt < 12; breaksAt += 1) {
      let calls = 0;
      vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
        calls += 1;
        const answer = calls > breaksAt + 1 ? null : await through(path, init);
        // the server has done it and the phone never hears
        if (!answer || calls === breaksAt + 1) throw new TypeError("no signal");
        return answer;
      });
      if ((await sync()) === "offline") broken += 1;
    }
    vi.stubGlobal("fetch", through);
    expect(broken).toBeGreaterThan(3);
    expect(await sync()).toBeNull();
    const sent = [await surveysOf(draft.shown.household.id), await handedUp("断线一"), await handedUp("断线二")];
    expect([await waiting(), sent]).toEqual([[], [1, 1, 1]]);
  });

  it.each([
    [502, "<html><h1>502 Bad Gateway</h1></html>", "busy"],
    [504, "<html><h1>504 Gateway Time-out</h1></html>", "busy"],
    [403, "<html>blocked</html>", "busy"],
  ])(
    "what stands before the server answers %s: nothing is refused or set aside, no household goes, all is sent later",
    async (status, body, said) => {
      const draft = await surveyed();
      await handUp(`经过 ${status} ${said}`);
      const through = globalThis.fetch;
      const files = (path: string) => path.startsWith("/api/files");
      for (const down of [() => true, files]) {
        vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
          down(path) ? Promise.resolve(new Response(body, { status })) : through(path, init),
        );
        expect(await sync()).toBe(said);
        expect((await waiting()).map((one) => one.state)).toEqual(["waiting", "waiting"]);
      }
      vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { status })));
      await expect(signIn("zhou", "six plain words")).rejects.toMatchObject({ why: said });
      vi.stubGlobal("fetch", through);
      expect(await phone.households.count()).toBeGreaterThan(0);
      expect(await sync()).toBeNull();
      const sent = [await surveysOf(draft.shown.household.id), await handedUp(`经过 ${status} ${said}`)];
      expect([await waiting(), sent]).toEqual([[], [1, 1]]);
    },
  );

  it("a phone the server does not know says who it is and goes on; one reported lost hears only that", async () => {
    await handUp("换了编号的");
    await keepFact(phone, "deviceId", newId());
    expect(await sync()).toBe("unknown-device");
    const { tellAnew } = await import("./sync/tell-of-itself.ts");
    await tellAnew(phone, httpLine);
    expect(await sync()).toBeNull();
    expect(await handedUp("换了编号的")).toBe(1);
    const { reportLost, reportLostFor } = await import("../../modules/sync/server/report-lost.ts");
    const deviceId = (await phone.facts.get("deviceId"))?.value;
    const { openSession } = await import("#modules/accounts/index.ts");
    const account = { countyCode: COUNTY, id: secretary.actor.accountId };
    const desk = (await openSession(county.world, account, "desk")).token;
    const opens = async (it: string) => (await app.request("/api/v1/sync/devices", { headers: { cookie: it } })).status;
    await reportLost({ commandId: id(), deviceId }, { ...secretary, sessionKey: desk } as never);
    expect([await opens(cookie), await opens(`bangfu=${desk}`)]).toEqual([401, 200]);
    const admin = county.as("administrator", COUNTY);
    await reportLostFor({ commandId: id(), deviceId }, { ...admin, sessionKey: null } as never);
    expect(await opens(`bangfu=${desk}`)).toBe(401);
    await handUp("报失后的");
    expect(await sync()).toBe("lost");
    expect(await syncOnce({ phone, key: null, line: httpLine, now: () => new Date().toISOString() })).toBe("lost");
    expect(await handedUp("报失后的")).toBe(0);
  });
});

async function sealedDraft(on: Phone) {
  await keepDraft(on, key, { id: "h1", kind: "survey" }, { step: 3 });
  const kept = await on.drafts.get("h1");
  if (!kept) throw new Error("not kept");
  return kept;
}

async function proofFile(): Promise<string> {
  const commandId = id();
  const asked = new URLSearchParams({ commandId, purpose: "proof", place: VILLAGE, name: "证明.png" });
  const answer = await app.request(`/api/files?${asked}`, {
    method: "PUT",
    body: PNG,
    headers: { cookie: clerk.cookie },
  });
  return ((await answer.json()) as { fileId: string }).fileId;
}

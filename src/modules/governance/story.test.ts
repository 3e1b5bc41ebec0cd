import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import { systemActor } from "#modules/accounts/index.ts";
import { storeFile } from "#modules/attachments/index.ts";
import { findPublicPosting, publicPostings, runPostingClock } from "#modules/disclosure/index.ts";
import { answerObjection } from "#modules/disclosure/server/answer-objection.ts";
import { approvePosting } from "#modules/disclosure/server/approve-posting.ts";
import { postPosting } from "#modules/disclosure/server/post-posting.ts";
import { readPosting } from "#modules/disclosure/server/postings.ts";
import { recordObjection } from "#modules/disclosure/server/record-objection.ts";
import { returnPosting } from "#modules/disclosure/server/return-posting.ts";
import { reviseDraft } from "#modules/disclosure/server/revise-draft.ts";
import { settle } from "#modules/disclosure/testing/village.ts";
import { closeSitePress } from "#modules/documents/index.ts";
import { overrideRule } from "#modules/rules/server/override-rule.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { wordsOfPdf } from "#testing/words-of-pdf.ts";
import { adoptCharter } from "./server/adopt-charter.ts";
import { listCoverage, readBodies } from "./server/bodies.ts";
import { listCharters, readCharter } from "./server/charters.ts";
import { clearMatter } from "./server/clear-matter.ts";
import { closeResolution } from "./server/close-resolution.ts";
import { correctSeat } from "./server/correct-seat.ts";
import { governanceDay } from "./server/day-lines.ts";
import { countDisputes, listDisputes, readDispute } from "./server/disputes.ts";
import { endSeat } from "./server/end-seat.ts";
import { governanceEvidence } from "./server/evidence.ts";
import { executeResolution } from "./server/execute-resolution.ts";
import { holdMeeting } from "./server/hold-meeting.ts";
import { moveDispute } from "./server/move-dispute.ts";
import { openResolution } from "./server/open-resolution.ts";
import { charterPaper, resolutionPaper } from "./server/papers.ts";
import { postResolution } from "./server/post-resolution.ts";
import { precheckMatter } from "./server/precheck-matter.ts";
import { reportDispute } from "./server/report-dispute.ts";
import { reportResult } from "./server/report-result.ts";
import { listResolutions, readResolution } from "./server/resolutions.ts";
import { seatPeople } from "./server/seat-people.ts";
import { turnBack } from "./server/turn-back.ts";

const NEXT = "990101200202";
const refusal = (code: string) => expect.objectContaining({ code });

let county: County;
let village: Enrolled;
let neighbour: Enrolled;
let township: Enrolled;
let helper: Enrolled;
let officer: Enrolled;
beforeAll(async () => {
  county = await openCounty("2026-03-02T01:00:00Z");
  await layDivisions(county);
  await county.world.db
    .insertInto("setting")
    .values({ key: "county", value: JSON.stringify({ code: COUNTY }) })
    .execute();
  const hire = (name: string, post: string, territory: string) =>
    enrol(county.world, COUNTY, name, [{ post, territory }]);
  village = await hire("田守业", "village-secretary", VILLAGE);
  neighbour = await hire("白向前", "village-secretary", NEXT);
  township = await hire("高志远", "township-head", VILLAGE.slice(0, 9));
  helper = await hire("胡一帆", "helper", VILLAGE);
  officer = await hire("方正", "county-officer", COUNTY);
}, 60_000);
afterAll(async () => {
  await closeSitePress();
  await county.close();
});

const today = (): Day => dayOf(county.world.now());
const command = () => ({ commandId: id() });
const later = (days: number) =>
  county.clock.moveTo(new Date(Date.parse(county.world.now()) + days * 86_400_000).toISOString());
const people = (names: readonly string[], role: string) => names.map((name) => ({ seatId: id(), role, name }));
const seat = (body: string, names: readonly string[], role: string, by: Caller = village, place = VILLAGE) =>
  seatPeople({ ...command(), place, body, since: "2024-01-15", until: "2029-01-15", people: people(names, role) }, by);

const open = async (matter = "project", title = "修建三组产业路", by: Caller = village, place = VILLAGE) => {
  const resolutionId = id();
  const content = "三组产业路长一千二百米，路面宽四米，资金从衔接资金中安排，由村集体组织群众投工。";
  await openResolution({ ...command(), resolutionId, place, matter, title, content }, by);
  return resolutionId;
};
const counted = (entitled: number, attended: number, yes = attended, against = 0) => ({
  entitled,
  attended,
  for: yes,
  against,
  abstained: attended - yes - against,
});
const meet = (resolutionId: string, meeting: string, counts: ReturnType<typeof counted>, by: Caller = village) =>
  holdMeeting({ ...command(), resolutionId, meeting, on: today(), counts, chair: "田守业", opinion: "同意" }, by);
const read = (resolutionId: string, by: Caller = village) =>
  readResolution({ resolutionId: resolutionId as never }, by);
const publish = async (resolutionId: string) => {
  const { draft } = await read(resolutionId);
  await postResolution({ ...command(), resolutionId, ...draft, contact: "石桥乡 0990-3210001" }, village);
  const { posting } = await read(resolutionId);
  return posting?.id as never;
};
const board = async (postingId: never) => {
  const { checkedAt } = await readPosting({ postingId }, township);
  await approvePosting({ ...command(), postingId, seen: checkedAt }, township);
  await postPosting({ ...command(), postingId }, village);
};
const clock = () =>
  runPostingClock({ world: county.world, actor: systemActor(COUNTY) }, (error) => {
    throw error;
  });
const day = (by: Enrolled) =>
  county.world.db
    .transaction()
    .execute((tx) => governanceDay({ tx, actor: by.actor, today: today(), until: addDays(today(), 7) }));

describe("the bodies of a village", () => {
  it("are told with their people and terms; whoever watches does not decide; nobody sits twice", async () => {
    await seat("branch", ["田守业", "李长根", "周玉兰"], "member");
    await seat("committee", ["李长根", "孙大勇", "吴秀英"], "member");
    await seat("supervisors", ["郑国强", "冯改莲", "陈满仓"], "member");
    await seat(
      "representatives",
      Array.from({ length: 16 }, (_, i) => `代表${"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"[i]}`),
      "representative",
    );
    await expect(seat("supervisors", ["孙大勇"], "member")).rejects.toEqual(refusal("body.on-both"));
    await expect(seat("committee", ["吴秀英"], "member")).rejects.toEqual(refusal("body.seat-taken"));
    await expect(seat("council", ["某人甲"], "member")).rejects.toEqual(refusal("body.unknown"));
    await expect(seat("branch", ["990101196001010014"], "member")).rejects.toThrow();
    const { bodies } = await readBodies({ place: VILLAGE as never }, helper);
    expect(bodies.map((one) => [one.key, one.seats.length, one.gap])).toEqual([
      ["branch", 3, null],
      ["committee", 3, null],
      ["representatives", 16, null],
      ["supervisors", 3, null],
    ]);
  });

  it("somebody leaves, a slip is put right, an election begins a new term; the whole history stays", async () => {
    const body = async (key: string) => {
      const { bodies } = await readBodies({ place: VILLAGE as never }, village);
      const found = bodies.find((one) => one.key === key);
      if (!found) throw new Error("no such body");
      return found;
    };
    const [first] = (await body("supervisors")).seats;
    await endSeat({ ...command(), seatId: first?.id, on: "2026-02-01", why: "外出务工" }, village);
    await expect(
      endSeat({ ...command(), seatId: first?.id, on: "2026-02-02", why: "再来一次" }, village),
    ).rejects.toEqual(refusal("body.seat-ended"));
    expect(await body("supervisors")).toMatchObject({
      gap: "few",
      past: [{ endedOn: "2026-02-01", endedWhy: "外出务工" }],
    });
    const coverage = await listCoverage({ gaps: "yes" } as never, township);
    expect(coverage.rows.map((one) => [one.village.name, one.bodies.filter((body) => body.gap).length])).toEqual([
      ["上街村", 1],
      ["下湾村", 4],
    ]);
    await seatPeople(
      {
        ...command(),
        place: VILLAGE,
        body: "supervisors",
        since: "2026-02-10",
        until: "2031-02-10",
        renews: true,
        people: people(["郑国强", "冯改莲", "何桂芳"], "member"),
      },
      village,
    );
    const now = await body("supervisors");
    expect(now.seats.map((one) => one.name).toSorted()).toEqual(["何桂芳", "冯改莲", "郑国强"].toSorted());
    expect(now.past).toHaveLength(3);
    const slip = now.seats.find((one) => one.name === "何桂芳");
    const right = { role: "head", name: "何桂香", since: "2026-02-10", until: "2031-02-10" };
    await correctSeat({ ...command(), seatId: slip?.id, ...right }, village);
    expect((await body("supervisors")).seats[0]).toMatchObject({ name: "何桂香", role: "head" });
    const past = await county.world.db
      .withSchema("history")
      .selectFrom("villageSeat" as never)
      .select("id" as never)
      .execute();
    expect(past.length).toBeGreaterThanOrEqual(4);
  });

  it("are the village's own: its neighbour neither seats nor ends anybody there", async () => {
    await expect(seat("branch", ["外来客"], "member", neighbour)).rejects.toEqual(refusal("governance.place-unknown"));
    await expect(readBodies({ place: VILLAGE as never }, neighbour)).rejects.toEqual(
      refusal("governance.place-unknown"),
    );
    const { bodies } = await readBodies({ place: VILLAGE as never }, village);
    const seatId = bodies[0]?.seats[0]?.id;
    await expect(endSeat({ ...command(), seatId, on: today(), why: "不是本村" }, neighbour)).rejects.toEqual(
      refusal("body.seat-not-found"),
    );
  });
});

describe("四议两公开", () => {
  let resolutionId: string;
  it("a matter goes from the branch to the representatives, and each meeting is counted", async () => {
    resolutionId = await open();
    await expect(meet(resolutionId, "resolve", counted(30, 24))).rejects.toEqual(refusal("resolution.not-now"));
    await meet(resolutionId, "propose", counted(5, 5));
    await meet(resolutionId, "discuss", counted(8, 7));
    await expect(meet(resolutionId, "review", counted(40, 19))).rejects.toEqual(refusal("resolution.no-quorum"));
    await meet(resolutionId, "review", counted(40, 20, 18, 1));
    await expect(meet(resolutionId, "resolve", counted(30, 19))).rejects.toEqual(refusal("resolution.no-quorum"));
    expect(await meet(resolutionId, "resolve", counted(30, 20, 10, 8))).toMatchObject({ state: "proposed" });
    const turned = await read(resolutionId);
    expect(turned).toMatchObject({ round: 2, next: "discuss", entitled: { discuss: 5, resolve: 16 } });
    expect(turned.steps.at(-1)).toMatchObject({ action: "reject", meeting: "resolve", counts: { for: 10 } });
  });

  it("the steps are the village's: a helper and the neighbour take none, and a day may not run backwards", async () => {
    await expect(meet(resolutionId, "discuss", counted(8, 7), helper)).rejects.toEqual(refusal("actor.not-your-right"));
    await expect(meet(resolutionId, "discuss", counted(8, 7), neighbour)).rejects.toEqual(
      refusal("resolution.not-found"),
    );
    const early = { ...command(), resolutionId, meeting: "discuss", on: "2026-02-01", counts: counted(8, 7) };
    await expect(holdMeeting(early, village)).rejects.toEqual(refusal("resolution.before-last"));
    await expect(holdMeeting({ ...early, on: "2026-12-01" }, village)).rejects.toEqual(
      refusal("governance.day-to-come"),
    );
  });

  it("the resolution is posted through the postings of the house: scanned, approved, hung, and an objection sends it back", async () => {
    await meet(resolutionId, "discuss", counted(8, 7));
    await meet(resolutionId, "review", counted(40, 24, 22, 1));
    await meet(resolutionId, "resolve", counted(30, 24, 21, 2));
    const shown = await read(resolutionId);
    expect(shown.draft?.text).toContain("应到 30 人，实到 24 人，同意 21 票");
    const bad = { ...command(), resolutionId, title: "上街村决议公开", text: "联系张某 13911112222 领取" };
    await expect(postResolution(bad, village)).rejects.toEqual(refusal("posting.blocked"));
    const postingId = await publish(resolutionId);
    expect(await read(resolutionId)).toMatchObject({ state: "posted", posting: { state: "checked", objections: 0 } });
    await expect(
      reviseDraft({ ...command(), postingId, title: "改题目的公开", items: [{ householdId: id() }] }, village),
    ).rejects.toEqual(refusal("posting.written-elsewhere"));
    await expect(
      executeResolution({ ...command(), resolutionId, on: today(), watchers: [shown.watchers[0]?.id] }, village),
    ).rejects.toEqual(refusal("resolution.not-posted"));
    await board(postingId);
    const seen = await findPublicPosting(county.world, COUNTY, postingId);
    expect(seen?.posting).toMatchObject({ kind: "resolution", households: 0 });
    expect(seen?.posting.note).toContain("产业路长一千二百米");
    expect(seen?.rows).toEqual([]);
    const back = { ...command(), resolutionId, action: "object", reason: "群众对占地有意见，重新商议" };
    await expect(turnBack(back, village)).rejects.toEqual(refusal("resolution.not-objected"));
    later(1);
    const said = { postingId, channel: "box", receivedOn: today(), statement: "路从我家地头过，没有同我商量。" };
    await recordObjection({ ...command(), ...said }, village);
    expect(await day(village)).toContainEqual(
      expect.objectContaining({ key: `resolution ${resolutionId}`, group: "due" }),
    );
    await turnBack({ ...back, ...command() }, village);
    expect(await read(resolutionId)).toMatchObject({ state: "proposed", round: 3, posting: { state: "withdrawn" } });
    const gone = (await publicPostings(county.world, COUNTY)).find((one) => one.id === postingId);
    expect(gone).toMatchObject({ state: "withdrawn" });
    const { objections } = await readPosting({ postingId }, township);
    const answer = { objectionId: objections[0]?.id, finding: "upheld", answer: "已重新商定线路，绕开地头。" };
    await answerObjection({ ...command(), ...answer }, township);
  });

  it("posted again, its days go by without objection; it is carried out under watch, its result is posted, it is closed", async () => {
    await meet(resolutionId, "discuss", counted(8, 8));
    await meet(resolutionId, "review", counted(40, 30, 30));
    await meet(resolutionId, "resolve", counted(30, 28, 28));
    const first = await publish(resolutionId);
    const waits = async () => (await day(village)).find((one) => one.key === `resolution ${resolutionId}`);
    expect(await waits()).toMatchObject({ group: "waiting" });
    await returnPosting({ ...command(), postingId: first, reason: "写清资金来源" }, township);
    expect(await waits()).toMatchObject({ group: "due", zh: expect.stringContaining("退回") });
    const postingId = await publish(resolutionId);
    expect(postingId).not.toBe(first);
    await board(postingId);
    const { watchers } = await read(resolutionId);
    const watch = (ids: readonly unknown[] = [watchers[0]?.id]) => ({
      ...command(),
      resolutionId,
      on: today(),
      watchers: ids,
      opinion: "现场查看",
    });
    await expect(executeResolution(watch(), village)).rejects.toEqual(refusal("resolution.posting-runs"));
    later(8);
    await clock();
    await expect(executeResolution(watch(), village)).rejects.toEqual(refusal("resolution.posting-runs"));
    later(2);
    await clock();
    await expect(executeResolution(watch([id()]), village)).rejects.toEqual(refusal("resolution.watcher-unknown"));
    const during = { ...watch(), on: addDays(today(), -9) };
    await expect(executeResolution(during, village)).rejects.toEqual(refusal("resolution.before-last"));
    expect(await executeResolution(watch(), village)).toMatchObject({ state: "executing" });
    expect(await executeResolution(watch(), village)).toMatchObject({ state: "executing" });
    const { draft } = await read(resolutionId);
    const result = "产业路一千二百米已经完工，用款与预算相符，村监会验收合格。";
    const report = { ...watch(), ...draft, text: `${draft?.text ?? ""}${result}`, result };
    expect(await reportResult(report, village)).toMatchObject({ state: "reported" });
    await expect(closeResolution({ ...command(), resolutionId }, village)).rejects.toEqual(
      refusal("resolution.not-posted"),
    );
    const { resultPosting } = await read(resolutionId);
    await board(resultPosting?.id as never);
    later(10);
    await clock();
    await clock();
    expect(await closeResolution({ ...command(), resolutionId }, village)).toMatchObject({ state: "closed" });
    const closed = await read(resolutionId, officer);
    expect(closed.next).toBeNull();
    expect(closed.steps.map((one) => one.action)).toEqual([
      ...["open", "propose", "discuss", "review", "reject", "discuss", "review", "resolve", "post", "object"],
      ...["discuss", "review", "resolve", "post", "post", "execute", "watch", "report", "close"],
    ]);
  }, 30_000);

  it("is printed as a record with every count and lines to sign on", async () => {
    const pdf = await resolutionPaper({ resolutionId }, officer);
    const text = await wordsOfPdf(pdf);
    for (const word of ["四议两公开决议记录表", "修建三组产业路", "村民代表会议决议：未通过", "村监会主任"])
      expect(text).toContain(word);
    const word = await resolutionPaper({ resolutionId, form: "docx" }, officer);
    expect(word.name).toBe("决议记录表-上街村-2026-1.docx");
  }, 60_000);

  it("can be withdrawn or returned with a reason, and settles duties of those who keep it", async () => {
    const other = await open("income", "集体收益分配方案");
    await meet(other, "propose", counted(5, 4));
    await turnBack({ ...command(), resolutionId: other, action: "return", reason: "材料不齐" }, village);
    expect(await read(other)).toMatchObject({ state: "opened", round: 2 });
    await turnBack({ ...command(), resolutionId: other, action: "withdraw", reason: "明年再议" }, village);
    await expect(meet(other, "propose", counted(5, 5))).rejects.toEqual(refusal("resolution.not-now"));
    const asked = { from: "2026-01-01" as Day, to: today(), kinds: ["resolution", "representatives-meeting"] };
    const found = await county.world.db
      .transaction()
      .execute((tx) => governanceEvidence.find(tx, village.actor, asked));
    expect(found.map((one) => one.kind).toSorted()).toEqual([
      ...["representatives-meeting", "representatives-meeting", "representatives-meeting"],
      ...["resolution", "resolution"],
    ]);
    const list = await listResolutions({ state: "closed" } as never, township);
    expect(list.rows.map((one) => [one.number, one.title])).toEqual([["2026-1", "修建三组产业路"]]);
  });

  it("two villages post on the same day, each under a number of its own", async () => {
    const other = await open("plan", "下湾村年度计划", neighbour, NEXT);
    for (const [meeting, counts] of [
      ["propose", counted(3, 3)],
      ["discuss", counted(5, 5)],
      ["review", counted(20, 12)],
      ["resolve", counted(15, 12)],
    ] as const)
      await meet(other, meeting, counts, neighbour);
    const { draft } = await read(other, neighbour);
    await postResolution({ ...command(), resolutionId: other, ...draft }, neighbour);
    expect(await read(other, neighbour)).toMatchObject({ state: "posted", number: "2026-1" });
  });
});

describe("一清四议两公开", () => {
  it("is the county's own rule from a day on: first cleared with its papers, then looked at by the township", async () => {
    const begun = await open("works", "自来水管网改造");
    const value = {
      key: "yi-qing",
      zh: "一清四议两公开",
      en: "Clearing first",
      clear: {
        zh: "清",
        en: "Clearing",
        lines: [
          { key: "powers", zh: "对照清单", en: "Powers" },
          { key: "accounts", zh: "账目理清", en: "Accounts" },
        ],
      },
      precheck: true,
    };
    const rule = { ruleId: "governance.procedure", value, since: addDays(today(), 1), documentNo: "云党办〔2026〕9号" };
    await overrideRule({ ...command(), ...rule, insteadOf: "yuanyang@always" }, officer);
    later(2);
    expect((await read(begun)).procedure.zh).toBe("四议两公开");
    const resolutionId = await open("assets", "集体机动地承包");
    expect(await read(resolutionId)).toMatchObject({ next: "clear", procedure: { zh: "一清四议两公开" } });
    await expect(meet(resolutionId, "propose", counted(5, 5))).rejects.toEqual(refusal("resolution.clear-first"));
    const clear = { ...command(), resolutionId, on: today(), checks: ["powers"] };
    await expect(clearMatter(clear, village)).rejects.toEqual(refusal("resolution.unchecked"));
    const both = ["powers", "accounts"];
    await expect(clearMatter({ ...clear, ...command(), checks: both }, village)).rejects.toEqual(
      refusal("resolution.files-needed"),
    );
    const fileId = await handIn();
    await clearMatter({ ...clear, ...command(), checks: both, files: [fileId] }, village);
    await meet(resolutionId, "propose", counted(5, 5));
    await meet(resolutionId, "discuss", counted(8, 7));
    await expect(meet(resolutionId, "review", counted(40, 30))).rejects.toEqual(refusal("resolution.precheck-first"));
    expect(await day(township)).toContainEqual(expect.objectContaining({ kind: "resolution", group: "due" }));
    const twice = await enrol(county.world, COUNTY, "岳长河", [
      { post: "first-secretary", territory: NEXT },
      { post: "township-village-cadre", territory: VILLAGE.slice(0, 9) },
    ]);
    expect(await day(twice)).toContainEqual(
      expect.objectContaining({
        key: `resolution ${resolutionId}`,
        group: "due",
        zh: expect.stringContaining("请预审"),
      }),
    );
    const look = { ...command(), resolutionId, on: today(), opinion: "符合政策，同意提交" };
    await expect(precheckMatter(look, village)).rejects.toEqual(refusal("actor.not-your-right"));
    await turnBack({ ...command(), resolutionId, action: "return", reason: "承包期超过规定" }, township);
    await meet(resolutionId, "discuss", counted(8, 8));
    await precheckMatter({ ...look, ...command() }, township);
    await meet(resolutionId, "review", counted(40, 30));
    const shown = await read(resolutionId);
    expect(shown).toMatchObject({ state: "reviewed", round: 2, next: "resolve" });
    expect(shown.steps.find((one) => one.action === "clear")?.files).toMatchObject([{ name: "清理材料.pdf" }]);
  });

  const handIn = async (): Promise<string> => {
    const content = { sha256: "ab".repeat(32), bytes: 30, kind: "pdf" };
    const given = { ...command(), purpose: "governance", place: VILLAGE, name: "清理材料.pdf", content };
    return (await storeFile("governance")(given, village)).fileId;
  };
});

describe("村规民约", () => {
  const text = "第一条 爱党爱国，遵纪守法。\n第二条 红白事不大操大办。\n第三条 孝敬老人，赡养父母。";
  it("has versions, each with what adopted it; the latest is in force and is printed", async () => {
    const first = id();
    const given = { place: VILLAGE, title: "上街村村规民约", text, adoptedOn: "2019-05-01" };
    await expect(adoptCharter({ ...command(), charterId: first, ...given }, village)).rejects.toEqual(
      refusal("charter.resolution"),
    );
    await adoptCharter({ ...command(), charterId: first, ...given, basis: "2019年5月1日村民代表会议" }, village);
    const early = await open("charter", "修订村规民约");
    const second = { ...given, resolutionId: early, adoptedOn: today(), text: `${text}\n第四条 垃圾分类投放。` };
    await expect(adoptCharter({ ...command(), charterId: id(), ...second }, village)).rejects.toEqual(
      refusal("charter.resolution"),
    );
    await county.world.db.updateTable("resolution").set({ state: "executing" }).where("id", "=", early).execute();
    const charterId = id();
    await adoptCharter({ ...command(), charterId, ...second }, village);
    await expect(adoptCharter({ ...command(), charterId: id(), ...second }, village)).rejects.toEqual(
      refusal("charter.taken"),
    );
    const shown = await readCharter({ charterId: charterId as never }, helper);
    expect(shown).toMatchObject({ version: 2, inForce: true, resolutionId: early });
    expect(shown.versions.map((one) => [one.version, one.inForce])).toEqual([
      [2, true],
      [1, false],
    ]);
    const list = await listCharters({} as never, township);
    expect(list.rows.map((one) => [one.village.name, one.version])).toEqual([["上街村", 2]]);
    const before = { ...given, place: NEXT, title: "下湾村村规民约", basis: "2019年5月1日村民代表会议" };
    await adoptCharter({ ...command(), charterId: id(), ...before }, neighbour);
    const named = async (asked: object) =>
      (await listCharters(asked as never, township)).rows.map((one) => [one.village.name, one.resolution]);
    const [number] = [shown.resolution];
    expect(number).toMatch(/^2026-\d+$/);
    const [newer, older] = [
      ["上街村", number],
      ["下湾村", null],
    ];
    expect(await named({})).toEqual([newer, older]);
    expect(await named({ how: "resolution" })).toEqual([newer]);
    expect(await named({ how: "paper" })).toEqual([older]);
    expect(await named({ sort: "latest" })).toEqual([newer, older]);
    expect(await named({ sort: "oldest" })).toEqual([older, newer]);
    for (const sort of ["village", "latest", "oldest"]) {
      const first = await listCharters({ sort, limit: 1 } as never, township);
      const second = await listCharters({ sort, limit: 1, after: first.next } as never, township);
      const places = [...first.rows, ...second.rows].map((one) => one.village.place);
      expect([sort, new Set(places).size, second.next]).toEqual([sort, 2, null]);
    }
    const pdf = await charterPaper({ charterId }, helper);
    expect(await wordsOfPdf(pdf)).toContain("第四条垃圾分类投放");
    await expect(readCharter({ charterId: charterId as never }, neighbour)).rejects.toEqual(
      refusal("charter.not-found"),
    );
  }, 60_000);
});

describe("disputes and tendencies", () => {
  const disputeId = id();
  const move = (action: string, by: Caller = village, note = "双方到场，说明情况") =>
    moveDispute({ ...command(), disputeId, action, on: today(), mediators: "田守业、郑国强", note }, by);

  it("is reported, mediated, passed up, handed back, settled, looked at again", async () => {
    const householdId = await settle(county, "蒋福来");
    const given = {
      disputeId,
      place: VILLAGE,
      kind: "dispute",
      topic: "land",
      title: "两户地界纠纷",
      parties: "三组蒋家与东邻",
      facts: "秋收后重新立界桩，双方对一垄地的归属说法不一。",
      reportedOn: today(),
    };
    await expect(reportDispute({ ...command(), ...given, households: [id()] }, village)).rejects.toEqual(
      refusal("dispute.household-elsewhere"),
    );
    const made = await reportDispute({ ...command(), ...given, households: [householdId] }, helper);
    expect(made).toEqual({ disputeId, state: "reported", dueOn: addDays(today(), 15) });
    expect((await readDispute({ disputeId: disputeId as never }, village)).households).toEqual([
      { id: householdId, head: "蒋福来" },
    ]);
    await expect(move("settle")).rejects.toEqual(refusal("dispute.not-now"));
    await expect(move("mediate", helper)).rejects.toEqual(refusal("actor.not-your-right"));
    await expect(move("mediate", neighbour)).rejects.toEqual(refusal("dispute.not-found"));
    await move("mediate");
    await move("pass-up");
    await expect(move("settle")).rejects.toEqual(refusal("actor.not-your-right"));
    await move("hand-back", township, "请村里再丈量一次");
    expect(await move("settle", village, "丈量后以老界桩为准，双方签字")).toEqual({
      disputeId,
      state: "settled",
      dueOn: addDays(today(), 30),
    });
  });

  it("waits in the day of those who handle it, is late when its day has gone by, and ends with the look-back", async () => {
    expect((await day(village)).filter((one) => one.kind === "dispute")).toEqual([]);
    later(31);
    const [line] = (await day(village)).filter((one) => one.kind === "dispute");
    expect(line).toMatchObject({ late: true, group: "due", to: `/governance/disputes/${disputeId}` });
    expect(line?.zh).toContain("两户地界纠纷");
    const asked = { from: "2026-01-01" as Day, to: today(), kinds: ["dispute-settled", "dispute-looked-back"] };
    expect(await countDisputes({}, township)).toMatchObject({ late: 1, settledThisYear: 1, open: 0 });
    await move("look-back", village, "回访两家，界桩完好");
    const found = await county.world.db
      .transaction()
      .execute((tx) => governanceEvidence.find(tx, village.actor, asked));
    expect(found.map((one) => [one.kind, one.topic])).toEqual([
      ["dispute-settled", "land"],
      ["dispute-looked-back", "land"],
    ]);
  });

  it("a tendency has a rating, and comes back by it", async () => {
    const tendency = {
      disputeId: id(),
      place: VILLAGE,
      kind: "tendency",
      topic: "policy",
      title: "对低保名单有议论",
      facts: "几户群众议论名单不公，需要入户解释。",
      reportedOn: today(),
    };
    await expect(reportDispute({ ...command(), ...tendency }, village)).rejects.toEqual(
      refusal("dispute.rating-needed"),
    );
    const made = await reportDispute({ ...command(), ...tendency, rating: "red" }, village);
    expect(made.dueOn).toBe(addDays(today(), 3));
    expect((await listDisputes({ kind: "tendency", sort: "due" } as never, township)).rows).toMatchObject([
      { title: "对低保名单有议论", rating: { zh: "重大" } },
    ]);
    expect((await listDisputes({} as never, neighbour)).rows).toEqual([]);
  });

  it("nothing of it hangs in public", async () => {
    const hung = JSON.stringify(await publicPostings(county.world, COUNTY));
    for (const word of ["蒋福来", "地界纠纷", "低保名单有议论"]) expect(hung).not.toContain(word);
  });
});

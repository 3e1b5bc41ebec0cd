import type { Day } from "#kernel/day.ts";
import { fill } from "#platform/db/fill.ts";
import type { Stage } from "./act.ts";
import { COUNTY, type SampleVillage, STAGE } from "./land.ts";
import { PASSWORD, type Staff } from "./staff.ts";

/** Seats in the pack's order and who signs there on the stage. */
export const SIGNERS = [
  ["village-head", "village-head"],
  ["village-secretary", "village-secretary"],
  ["helper", "helper"],
  ["first-secretary", "first-secretary"],
  ["township-village-cadre", "village-cadre"],
  ["unit-head", "unit-head"],
  ["township-leader", "xiang-secretary"],
] as const;

export type Cards = { final: string[]; all: string[] };

/** Every household gets the cadre who answers for it: on the stage by the county's officer, elsewhere as rows. */
export async function assignHelpers(stage: Stage, staff: Staff, since: Day): Promise<void> {
  const officer = await stage.as("xian-officer");
  const helpers = new Map(
    [...staff.logins.values()].filter((one) => one.post === "helper").map((one) => [one.territory, one.cadreId]),
  );
  const homes = await stage.world.db
    .selectFrom("household")
    .select(["id", "place"])
    .where("countyCode", "=", COUNTY.code)
    .where("status", "=", "active")
    .orderBy("id")
    .execute();
  const pairs = homes.flatMap(({ id, place }) => {
    const cadreId = helpers.get(place);
    return cadreId ? [{ householdId: id, place, cadreId }] : [];
  });
  for (const { householdId, place, cadreId } of pairs)
    if (place === STAGE)
      await officer.registry.assignHelper({
        commandId: stage.id() as never,
        householdId: householdId as never,
        helperId: stage.id() as never,
        cadreId: cadreId as never,
        since,
      });
  const base = { countyCode: COUNTY.code, since, changedAt: stage.world.now() };
  const rows = pairs.filter((one) => one.place !== STAGE).map((one) => ({ ...base, id: stage.id(), ...one }));
  await fill(stage.world.db, "householdHelper", rows);
}

export async function householdsOf(stage: Stage, village: Pick<SampleVillage, "code">): Promise<string[]> {
  const officer = await stage.as("xian-officer");
  const { rows } = await officer.registry.list({
    filters: { under: village.code as never },
    sort: { by: "name", down: false },
    limit: 200,
  } as never);
  return rows.map((row) => row.id);
}

/** 一进、二录、三核 with nothing wrong. */
export async function check(stage: Stage, cardId: string): Promise<void> {
  const clerk = await stage.as("first-secretary");
  const card = await clerk.card.read({ cardId: cardId as never });
  const step = (action: "enter" | "record" | "check", more: object = {}) =>
    clerk.card.takeStep({ commandId: stage.id() as never, cardId: cardId as never, action, ...more });
  await step("enter", { mustSees: card.readiness.mustSees.map(({ key }) => ({ key, seen: true })) });
  await step("record");
  await compare(stage, cardId);
  await step("check", {
    checklist: card.checklist.map(({ key }) => ({ key, ok: true })),
    warnings: card.findings
      .filter((one) => one.severity === "warn")
      .map(({ rule, field }) => ({ rule, field, note: "入户核实，情况属实" })),
  });
}

async function compare(stage: Stage, cardId: string): Promise<void> {
  const clerk = await stage.as("first-secretary");
  const { rows } = await clerk.card.comparison({ cardId: cardId as never });
  const cells = rows.flatMap((row) =>
    row.sources.map((source) => ({ path: row.path, source, verdict: "same" as const })),
  );
  await clerk.card.putComparison({ commandId: stage.id() as never, cardId: cardId as never, cells });
}

export async function freeze(stage: Stage, cardId: string): Promise<string> {
  const clerk = await stage.as("first-secretary");
  const { version, hash } = await clerk.card.freeze({ commandId: stage.id() as never, cardId: cardId as never });
  await clerk.card.print({ commandId: stage.id() as never, cardId: cardId as never, version });
  return hash;
}

/** The first `count` seats sign what they saw, by typing their password again. */
async function sign(stage: Stage, cardId: string, versionHash: string, count: number): Promise<void> {
  for (const [seat, login] of SIGNERS.slice(0, count)) {
    const signer = await stage.as(login);
    const { shownId } = await signer.card.show({
      commandId: stage.id() as never,
      cardId: cardId as never,
      seat,
      versionHash,
    });
    stage.pass(35);
    await signer.card.sign({
      commandId: stage.id() as never,
      cardId: cardId as never,
      seat,
      versionHash,
      shownId,
      shownSeconds: 35,
      password: PASSWORD,
    });
  }
}

/** Cards of the stage's village in every state a card can be in. */
export async function signCards(stage: Stage, day: (ago: number) => Day): Promise<Cards> {
  const all = await householdsOf(stage, { code: STAGE });
  const [a, b, c, d, e, f, g, h, i, j] = all as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  stage.at(day(12), 10);
  for (const one of [a, b, c, d, e, f, g, h]) await check(stage, one);
  stage.at(day(10), 15);
  const hashes = new Map<string, string>();
  for (const one of [a, b, c, d, e, f, g]) hashes.set(one, await freeze(stage, one));
  const signs = (one: string, count: number) => sign(stage, one, hashes.get(one) ?? "", count);
  for (const one of [a, b, c, f]) await signs(one, 7);
  await signs(d, 3);
  await signs(g, 1);
  await goBack(stage, g, hashes.get(g) ?? "");
  await change(stage, f);
  await leaveOpen(stage, i, j);
  await stage.settle();
  const officer = await stage.as("xian-supervisor");
  await officer.card.reportError({
    commandId: stage.id() as never,
    cardId: c as never,
    version: 1,
    path: "household.naturalVillage",
    kind: "wrong-fact",
    shouldBe: "老街组",
    grounds: "入户时门牌写的是老街组",
  });
  return { final: [a, b, c], all };
}

/** The village secretary sends one back with a reason. */
async function goBack(stage: Stage, cardId: string, versionHash: string): Promise<void> {
  const secretary = await stage.as("village-secretary");
  await secretary.card.return({
    commandId: stage.id() as never,
    cardId: cardId as never,
    seat: "village-secretary",
    versionHash,
    reason: "住房面积和实际不符，请重新入户核实",
  });
}

/** A fact changes after seven signatures: they are void, and stay on record. */
async function change(stage: Stage, householdId: string): Promise<void> {
  const clerk = await stage.as("xiang-clerk");
  const { changedAt } = await clerk.registry.get({ householdId: householdId as never });
  await clerk.registry.edit({
    commandId: stage.id() as never,
    householdId: householdId as never,
    seenAt: changedAt,
    edit: { facts: { phone: "13987650001" } },
    reason: "户主换了手机号",
  } as never);
}

/** One is being looked at, one has a difference that nobody has settled. */
async function leaveOpen(stage: Stage, entered: string, differs: string): Promise<void> {
  const clerk = await stage.as("first-secretary");
  for (const cardId of [entered, differs]) {
    const card = await clerk.card.read({ cardId: cardId as never });
    const mustSees = card.readiness.mustSees.map(({ key }) => ({ key, seen: true }));
    await clerk.card.takeStep({ commandId: stage.id() as never, cardId: cardId as never, action: "enter", mustSees });
  }
  await clerk.card.takeStep({ commandId: stage.id() as never, cardId: differs as never, action: "record" });
  await compare(stage, differs);
  await clerk.card.putComparison({
    commandId: stage.id() as never,
    cardId: differs as never,
    cells: [{ path: "household.naturalVillage", source: "facts", verdict: "differs", sourceValue: "老街组" }],
  });
}

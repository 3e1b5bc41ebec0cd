import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { appointAll } from "#modules/organisation/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { type Call, command } from "#platform/command.ts";
import { IssueNotice, Named, NoticeId } from "../contract.ts";
import { addMonths } from "../domain/months.ts";
import { titleFor } from "../domain/notice-text.ts";
import { no } from "../domain/refusals.ts";
import { seatsOf } from "../domain/seats.ts";
import { getPlan } from "./plans.ts";

type Input = z.output<typeof IssueNotice>;
const AT_ONCE = 500;

/** Everybody a confirmed plan names, each with the post the team's order gives. */
async function fromPlan(
  { tx, actor, input }: Call<Input>,
  firstSecretaryLeads: boolean,
): Promise<{ plan: Awaited<ReturnType<typeof getPlan>>; people: Named[] } | null> {
  if (input.planId === null) return null;
  const plan = await getPlan(tx, actor.countyCode, input.planId, true);
  const rows = await tx
    .selectFrom("candidacy")
    .select(["cadreId", "unitId", "level"])
    .where("countyCode", "=", actor.countyCode)
    .where("callId", "=", plan.row.callId)
    .where("outcome", "=", "approved")
    .execute();
  const of = new Map(rows.map((one) => [one.cadreId, one]));
  const facts = new Map(plan.problem.cadres.map((one) => [one.id, one]));
  const people = Object.entries(plan.teams).flatMap(([place, team]) => {
    const members = team.flatMap((id) => facts.get(id) ?? []);
    return seatsOf(members, firstSecretaryLeads).flatMap(({ id, post }) => {
      const one = of.get(id);
      return one ? [Named.parse({ ...one, place: Place.parse(place), post, party: facts.get(id)?.party })] : [];
    });
  });
  return { plan, people };
}

/**
 * The numbered notice that appoints: placements with term and arrival list, and the appointments from which the rights follow, all in one
 * transaction. From a confirmed plan, or people one by one (a replacement, 95 first secretaries for 95 villages).
 */
export const issueNotice = command({
  name: "stationing.issue-notice",
  verb: "stationing.manage",
  input: IssueNotice,
  output: z.object({ id: NoticeId, number: z.string(), people: z.int() }),
  load: async (call) => {
    const { tx, actor, input, now } = call;
    const { countyCode } = actor;
    const rules = await getRules(tx, countyCode, dayOf(now));
    const planned = await fromPlan(call, rules["stationing.team"].value.firstSecretaryLeads);
    const people = [...(planned?.people ?? []), ...input.people];
    const cadres =
      people.length === 0
        ? []
        : await tx
            .selectFrom("cadre")
            .select(["id", "name", "political"])
            .where("countyCode", "=", countyCode)
            .where(
              "id",
              "in",
              people.map((one) => one.cadreId),
            )
            .execute();
    const { number: word } = rules["stationing.notice"].value;
    const same = await tx
      .selectFrom("appointmentNotice")
      .select("id")
      .where("countyCode", "=", countyCode)
      .where("numberWord", "=", word)
      .where("year", "=", input.year)
      .where("no", "=", input.no)
      .executeTakeFirst();
    return {
      rules,
      plan: planned?.plan ?? null,
      people,
      cadres: new Map(cadres.map((one) => [one.id, one])),
      same,
      word,
    };
  },
  whyNot: ({ input }, { rules, plan, people, cadres, same, word }) => {
    const number = `${word}〔${input.year}〕${input.no}号`;
    if (same) return no.numberTaken({ number });
    if (plan && plan.row.confirmedOn === null) return no.planNotConfirmed({});
    if (plan?.row.used) return no.planUsed({ number });
    if (people.length === 0) return no.nobodyNamed({});
    if (input.termUntil <= input.termSince) return no.daysInOrder({ since: input.termSince });
    const { least, most } = rules["stationing.term"].value;
    const fits =
      addMonths(input.termSince, least) <= input.termUntil && input.termUntil <= addMonths(input.termSince, most);
    if (!fits && input.people.every((one) => one.followsId === null)) return no.termOutOfRange({ least, most });
    for (const one of people) {
      const cadre = cadres.get(one.cadreId);
      if (!cadre) return no.cadreUnknown({});
      const party = one.party === true || (cadre.political ?? "").includes("党员");
      if (one.post === "first-secretary" && !party) return no.partyOnly({ name: cadre.name });
    }
    return null;
  },
  run: async (call, { rules, plan, people, cadres, word }) => {
    const { tx, world, actor, input, now, mark, emit } = call;
    const { countyCode } = actor;
    const { authority, issuer, copyTo } = rules["stationing.notice"].value;
    const number = `${word}〔${input.year}〕${input.no}号`;
    const { id, year, addressee, issuedOn, termSince, termUntil } = input;
    const title =
      input.title ?? titleFor(people.map((one) => ({ name: cadres.get(one.cadreId)?.name ?? "", post: one.post })));
    await tx
      .insertInto("appointmentNotice")
      .values({
        countyCode,
        id,
        callId: plan?.row.callId ?? null,
        authority,
        numberWord: word,
        year,
        no: input.no,
        title,
        addressee,
        issuer,
        copyTo,
        issuedOn,
        changedAt: now,
      })
      .execute();
    const rows = people.map(({ cadreId, unitId, level, place, post, followsId }) => ({
      countyCode,
      id: world.newId(),
      place,
      ...{ cadreId, unitId, level, post, followsId },
      callId: plan?.row.callId ?? null,
      noticeId: id,
      appointmentId: world.newId(),
      documentNo: number,
      termSince,
      termUntil,
      changedAt: now,
    }));
    await appointAll(
      call,
      rows.map((one) => ({
        id: one.appointmentId,
        cadreId: one.cadreId,
        post: one.post,
        unitId: one.unitId,
        territory: Territory.parse(one.place),
        documentNo: number,
        fullTime: true,
        since: termSince,
        until: termUntil,
      })),
    );
    const items = rows.flatMap((row) =>
      rules["stationing.onboarding"].value.map(({ key, zh }) => ({
        countyCode,
        id: world.newId(),
        placementId: row.id,
        place: row.place,
        list: "onboarding",
        key,
        label: zh,
        changedAt: now,
      })),
    );
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await tx
        .insertInto("placement")
        .values(rows.slice(from, from + AT_ONCE))
        .execute();
    for (let from = 0; from < items.length; from += AT_ONCE)
      await tx
        .insertInto("placementItem")
        .values(items.slice(from, from + AT_ONCE))
        .execute();
    const followed = rows.flatMap((one) => (one.followsId === null ? [] : [{ id: one.id, followsId: one.followsId }]));
    for (const one of followed)
      await tx
        .updateTable("recall")
        .set({ replacedId: one.id, changedAt: now })
        .where("countyCode", "=", countyCode)
        .where("placementId", "=", one.followsId)
        .where("outcome", "=", "recalled")
        .execute();
    mark({ place: countyCode, subject: id });
    await emit("stationing.notice-issued", { noticeId: id, number, people: rows.length }, countyCode);
    for (const row of rows)
      await emit("stationing.placed", { placementId: row.id, cadreId: row.cadreId, post: row.post }, row.place);
    return { id, number, people: rows.length };
  },
});

import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { FormVillageGroups } from "../contract.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { appointmentQuery, inForceOn } from "./appointment-rows.ts";
import { villagesUnder } from "./village-groups.ts";

const OFFICERS = ["archive-keeper", "policy-guide"];

/** Sets up the responsibility group of every village that has none, from those who hold the posts today (the rule says which). */
export const formVillageGroups = command({
  name: "organisation.form-village-groups",
  verb: "organisation.edit",
  input: FormVillageGroups,
  output: z.object({ formed: z.int(), left: z.int() }),
  load: async ({ tx, actor, input, now }) => {
    const { countyCode } = actor;
    const rule = (await getRules(tx, countyCode, dayOf(now)))["team.responsibility-group"].value;
    const standing = await tx
      .selectFrom("leadingGroup")
      .select("territory")
      .where("countyCode", "=", countyCode)
      .where("kind", "=", "village")
      .where("until", "is", null)
      .execute();
    const taken = new Set(standing.map((one) => one.territory));
    const villages = (await villagesUnder(tx, countyCode, input.under)).filter((one) => !taken.has(one.code));
    const seatsFor = [...rule.leader, ...rule.members, ...(rule.officersInside ? OFFICERS : [])];
    const held = await inForceOn(appointmentQuery(tx, countyCode), input.since)
      .where("a.post", "in", seatsFor)
      .execute();
    const plans = villages.map((village) => {
      const here = held.filter((one) => village.code.startsWith(one.territory));
      const inPosts = (posts: readonly string[]) => posts.flatMap((post) => here.filter((one) => one.post === post));
      const head = inPosts(rule.leader)[0]?.cadreId;
      const members = [...new Set(inPosts(seatsFor).map((one) => one.cadreId))].filter((one) => one !== head);
      return { village, head, members };
    });
    return plans;
  },
  whyNot: ({ actor, input }, plans) => {
    if (whyNotMay(actor, "organisation.edit", input.under)) return no.territoryUnknown({ territory: input.under });
    return plans.some((one) => one.head) ? null : no.nobodyForGroup({});
  },
  run: async ({ tx, actor, input, now, mark }, plans) => {
    mark({ place: input.under });
    const { countyCode } = actor;
    const ready = plans.flatMap(({ head, ...plan }) => (head ? [{ ...plan, head }] : []));
    const idOf = (code: string): string => derivedId("village-group", input.commandId, code);
    await tx
      .insertInto("leadingGroup")
      .values(
        ready.map(({ village }) => ({
          countyCode,
          id: idOf(village.code),
          name: `${village.name}责任组`,
          kind: "village",
          territory: village.code,
          documentNo: input.documentNo,
          since: input.since,
          changedAt: now,
        })),
      )
      .execute();
    for (const { village, head, members } of ready)
      await tx
        .insertInto("groupMember")
        .values(
          [head, ...members].map((cadreId) => ({
            countyCode,
            id: derivedId("village-group-member", input.commandId, village.code, cadreId),
            leadingGroupId: idOf(village.code),
            cadreId,
            role: cadreId === head ? "head" : "member",
            since: input.since,
            changedAt: now,
          })),
        )
        .execute();
    return { formed: ready.length, left: plans.length - ready.length };
  },
});

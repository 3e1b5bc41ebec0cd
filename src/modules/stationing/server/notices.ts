import { z } from "zod";
import { query } from "#platform/query.ts";
import { NoticeId, NoticeRow } from "../contract.ts";
import type { Named } from "../domain/notice-text.ts";
import { no } from "../domain/refusals.ts";
import { cadresNamed, unitsNamed, villagesNamed } from "./names.ts";

export const listNotices = query({
  name: "stationing.notices",
  verb: "stationing.manage",
  input: z.object({}).optional(),
  run: async ({ tx, actor }) => {
    const rows = await tx
      .selectFrom("appointmentNotice as n")
      .selectAll("n")
      .select((eb) => [
        eb
          .selectFrom("placement as p")
          .select(eb.fn.countAll<number>().as("c"))
          .whereRef("p.countyCode", "=", "n.countyCode")
          .whereRef("p.noticeId", "=", "n.id")
          .as("people"),
        eb
          .selectFrom("placement as p")
          .select((x) => x.fn.count<number>("p.place").distinct().as("c"))
          .whereRef("p.countyCode", "=", "n.countyCode")
          .whereRef("p.noticeId", "=", "n.id")
          .as("villages"),
      ])
      .where("n.countyCode", "=", actor.countyCode)
      .orderBy("n.year", "desc")
      .orderBy("n.no", "desc")
      .limit(200)
      .execute();
    return rows.map((row) =>
      NoticeRow.parse({
        ...row,
        number: `${row.numberWord}〔${row.year}〕${row.no}号`,
        people: Number(row.people ?? 0),
        villages: Number(row.villages ?? 0),
      }),
    );
  },
});

/** A notice with everybody it appoints, as its paper needs them; first secretaries first in each village. */
export const readNotice = query({
  name: "stationing.notice",
  verb: "stationing.manage",
  input: z.object({ noticeId: NoticeId }),
  run: async ({ tx, actor, input }) => {
    const { countyCode } = actor;
    const notice = await tx
      .selectFrom("appointmentNotice")
      .selectAll()
      .where("countyCode", "=", countyCode)
      .where("id", "=", input.noticeId)
      .executeTakeFirst();
    if (!notice) throw no.noticeNotFound({});
    const rows = await tx
      .selectFrom("placement")
      .select(["place", "cadreId", "unitId", "post", "termSince", "termUntil"])
      .where("countyCode", "=", countyCode)
      .where("noticeId", "=", notice.id)
      .orderBy("place")
      .orderBy("post")
      .orderBy("id")
      .execute();
    const [cadre, unit, village] = [
      await cadresNamed(
        tx,
        countyCode,
        rows.map((one) => one.cadreId),
      ),
      await unitsNamed(
        tx,
        countyCode,
        rows.map((one) => one.unitId),
      ),
      await villagesNamed(
        tx,
        rows.map((one) => one.place),
      ),
    ];
    const people = rows.map((one): Named => {
      const at = village(one.place);
      return {
        name: cadre(one.cadreId).name,
        unit: unit(one.unitId).name,
        township: at.township,
        village: at.name,
        post: one.post,
        since: one.termSince,
        until: one.termUntil,
      };
    });
    return { notice, number: `${notice.numberWord}〔${notice.year}〕${notice.no}号`, people };
  },
});

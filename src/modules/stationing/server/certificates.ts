import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { certificatePdf as print } from "#modules/documents/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type Query, query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import { CertificateRow, EventId } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { cadresNamed, seesCounty } from "./names.ts";

const certificates = (tx: Tx, countyCode: string, cadreId: string) =>
  tx
    .selectFrom("trainingSeat as s")
    .innerJoin("trainingEvent as e", (join) =>
      join.onRef("e.countyCode", "=", "s.countyCode").onRef("e.id", "=", "s.eventId"),
    )
    .select(["s.eventId", "e.title", "e.heldOn", "e.hours", "e.organiser", "s.certificateNo"])
    .where("s.countyCode", "=", countyCode)
    .where("s.cadreId", "=", cadreId)
    .where("s.certificateNo", "is not", null)
    .orderBy("e.heldOn", "desc")
    .orderBy("s.eventId");

/** One's own certificates. */
export const listMyCertificates = query({
  name: "stationing.my-certificates",
  verb: "stationing.read",
  input: z.object({}).optional(),
  run: async ({ tx, actor }) =>
    (await certificates(tx, actor.countyCode, actor.cadreId).limit(200).execute()).map((one) =>
      CertificateRow.parse(one),
    ),
});

const findCertificate = query({
  name: "stationing.certificate",
  verb: "stationing.read",
  input: z.object({ eventId: EventId, cadreId: CadreId }),
  run: async ({ tx, actor, input, now }) => {
    if (input.cadreId !== actor.cadreId && !seesCounty(actor, "stationing.manage")) throw no.noCertificate({});
    const row = await certificates(tx, actor.countyCode, input.cadreId)
      .where("s.eventId", "=", input.eventId)
      .executeTakeFirst();
    if (!row) throw no.noCertificate({});
    const { issuer } = (await getRules(tx, actor.countyCode, dayOf(now)))["stationing.notice"].value;
    const cadre = (await cadresNamed(tx, actor.countyCode, [input.cadreId]))(input.cadreId);
    return { ...row, certificateNo: row.certificateNo ?? "", cadre, issuer: row.organiser || issuer };
  },
});

/** 结业证书 of one who came: for the person, and for who organised it. */
export const certificatePdf: Query<File> = Object.assign(
  async (raw: unknown, by: Caller): Promise<File> => {
    const { title, heldOn, hours, certificateNo, cadre, issuer } = await findCertificate(raw, by);
    return print({ name: cadre.name, unit: cadre.unit, title, heldOn, hours, number: certificateNo, issuer }, by);
  },
  { queryName: "stationing.certificate", verb: "stationing.read" },
);

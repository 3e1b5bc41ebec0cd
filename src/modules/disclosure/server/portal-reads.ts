import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { dayOf } from "#kernel/day.ts";
import type { FileId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { getRules } from "#modules/rules/index.ts";
import { type PostingField, PostingKind } from "#packs/schemas/posting.ts";
import type { Tx } from "#platform/db/tables.ts";
import { walled, wallStatements } from "#platform/scope.ts";
import type { World } from "#platform/world.ts";
import { readTrackingNo } from "../domain/objecting.ts";
import type { Outcome, PostingId } from "../domain/posting.ts";
import type { Cells } from "../domain/project.ts";
import type { PublicFile, PublicObjection, PublicPosting, PublicProcedure, PublicVillage } from "../domain/public.ts";
import type { PublicVersion } from "../domain/verification.ts";
import { trackingKey } from "./portal-objections.ts";

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * A read by a visitor, as the portal's own database role: it can select the finished pages that are due to be seen today,
 * the names of divisions, and the one objection whose number the visitor knows. Nothing else is granted to it.
 */
function asVisitor<Result>(
  world: World,
  countyCode: string,
  read: (tx: Tx) => Promise<Result>,
  tracking = "",
): Promise<Result> {
  const statements = [
    "set local role bangfu_portal",
    `set local bangfu.county = ${quote(countyCode)}`,
    `set local bangfu.now = ${quote(world.now())}`,
    `set local bangfu.tracking = ${quote(tracking)}`,
    "set local transaction_read_only = on",
  ];
  return walled(world, statements, read);
}

const headings = (tx: Tx, countyCode: string) =>
  tx
    .selectFrom("portalPosting")
    .leftJoin("division as village", "village.code", "portalPosting.place")
    .leftJoin("division as township", (join) => join.on(sql<boolean>`township.code = left(portal_posting.place, 9)`))
    .select([
      "postingId",
      "place",
      "no",
      "year",
      "kind",
      "title",
      "postedOn",
      "lastDay",
      "households",
      "state",
      "outcome",
    ])
    .select(["note", "contact", "columns", "conclusion", "village.name as village", "township.name as township"])
    .where("portalPosting.countyCode", "=", countyCode)
    .orderBy("postedOn", "desc")
    .orderBy("no", "desc");
type Row = Awaited<ReturnType<ReturnType<typeof headings>["execute"]>>[number];

const shown = (row: Row, today: Day): PublicPosting => ({
  id: row.postingId as PostingId,
  place: row.place,
  village: row.village ?? row.place,
  township: row.township ?? "",
  number: `${row.year}-${row.no}`,
  kind: row.kind as PostingKind,
  title: row.title,
  note: row.note,
  contact: row.contact,
  postedOn: row.postedOn,
  lastDay: row.lastDay,
  households: row.households,
  columns: row.columns as PostingField[],
  state:
    row.state === "posted" && row.lastDay !== null && row.lastDay < today
      ? "ended"
      : (row.state as PublicPosting["state"]),
  outcome: row.outcome as Outcome | null,
  conclusion: row.conclusion,
});

const MOST_SHOWN = 200;

/** What hangs in the county, or in one village, latest first. */
export const publicPostings = (world: World, countyCode: string, place?: string): Promise<PublicPosting[]> =>
  asVisitor(world, countyCode, async (tx) => {
    const found = headings(tx, countyCode).limit(MOST_SHOWN);
    const rows = await (place ? found.where("portalPosting.place", "=", place) : found).execute();
    return rows.map((row) => shown(row, dayOf(world.now())));
  });

/** One posting with its households as the web may show them; undefined when there is none to be seen today. */
export const findPublicPosting = (
  world: World,
  countyCode: string,
  id: PostingId,
): Promise<{ posting: PublicPosting; rows: Cells[]; files: PublicFile[] } | undefined> =>
  asVisitor(world, countyCode, async (tx) => {
    const row = await headings(tx, countyCode).where("postingId", "=", id).executeTakeFirst();
    if (!row) return undefined;
    const rows = await tx
      .selectFrom("portalPostingRow")
      .select("cells")
      .where("countyCode", "=", countyCode)
      .where("postingId", "=", id)
      .orderBy("no")
      .execute();
    const files = await tx
      .selectFrom("portalPostingFile")
      .select(["fileId as id", "name", "kind", "bytes"])
      .where("countyCode", "=", countyCode)
      .where("postingId", "=", id)
      .orderBy("fileId")
      .execute();
    return { posting: shown(row, dayOf(world.now())), rows: rows.map((one) => one.cells as Cells), files };
  });

/** A file that may be downloaded today, and where its content lies. */
export const findPublicFile = (world: World, countyCode: string, id: PostingId, fileId: FileId) =>
  asVisitor(world, countyCode, (tx) =>
    tx
      .selectFrom("portalPostingFile")
      .select(["name", "kind", "bytes", "sha256"])
      .where("countyCode", "=", countyCode)
      .where("postingId", "=", id)
      .where("fileId", "=", fileId)
      .executeTakeFirst(),
  );

/** Villages whose name, pinyin or initials begin with what was typed, with the number of postings that hang there. */
export const publicVillages = (world: World, countyCode: string, typed: string): Promise<PublicVillage[]> =>
  asVisitor(world, countyCode, async (tx) => {
    const text = typed
      .trim()
      .toLowerCase()
      .replace(/[%_\\]/g, "");
    const rows = await tx
      .selectFrom("division as village")
      .innerJoin("division as township", "township.code", "village.parent")
      .leftJoin("portalPosting", "portalPosting.place", "village.code")
      .select(["village.code as place", "village.name as village", "township.name as township"])
      .select(({ fn }) => fn.count<number>("portalPosting.postingId").as("postings"))
      .where("village.countyCode", "=", countyCode)
      .where("village.level", "=", "village")
      .where("village.until", "is", null)
      .where((where) =>
        where.or([
          where("village.name", "like", `${text}%`),
          where("township.name", "like", `${text}%`),
          where("village.namePinyin", "like", `${text}%`),
          where("village.nameInitials", "like", `${text}%`),
        ]),
      )
      .groupBy(["village.code", "village.name", "township.name"])
      .orderBy("village.code")
      .limit(60)
      .execute();
    return rows.map((row) => ({ ...row, postings: Number(row.postings) }));
  });

/** A village of this county, whether or not anything hangs there. */
export const findPublicVillage = (world: World, countyCode: string, place: string) =>
  asVisitor(world, countyCode, (tx) =>
    tx
      .selectFrom("division as village")
      .innerJoin("division as township", "township.code", "village.parent")
      .select(["village.code as place", "village.name as village", "township.name as township"])
      .where("village.countyCode", "=", countyCode)
      .where("village.code", "=", place)
      .executeTakeFirst(),
  );

/** The county this installation serves, once it is set up. */
export async function findCounty(world: World): Promise<{ code: string; name: string } | undefined> {
  const kept = await world.db.selectFrom("setting").select("value").where("key", "=", "county").executeTakeFirst();
  const code = (kept?.value as { code?: string } | undefined)?.code;
  if (!code) return undefined;
  const row = await asVisitor(world, code, (tx) =>
    tx.selectFrom("division").select("name").where("code", "=", code).executeTakeFirst(),
  );
  return { code, name: row?.name ?? "" };
}

/** The days and ways of the county's rules today. Rules are public; nothing about people is read. */
export async function publicProcedure(world: World, countyCode: string): Promise<PublicProcedure> {
  const now = world.now();
  const walls = wallStatements({ county: countyCode, account: "", territories: [] }, now);
  const rules = await walled(world, walls, (tx) => getRules(tx, countyCode, dayOf(now)));
  const days = PostingKind.options.map((kind) => [kind, rules[`posting.days.${kind}`].value]);
  return {
    days: Object.fromEntries(days) as PublicProcedure["days"],
    answer: rules["posting.objection.answer"].value,
    channels: rules["posting.objection.channels"].value,
  };
}

/** The status of the objection with this number, or undefined. The number is all it takes, and all that finds it. */
export async function findPublicObjection(
  world: World,
  countyCode: string,
  typed: string,
): Promise<PublicObjection | undefined> {
  const number = readTrackingNo(typed);
  if (number === null) return undefined;
  const key = trackingKey(number);
  return asVisitor(
    world,
    countyCode,
    async (tx) => {
      const row = await tx
        .selectFrom("portalObjection")
        .leftJoin("division as village", "village.code", "portalObjection.place")
        .select([
          "postingId",
          "title",
          "village.name as village",
          "receivedOn",
          "answerBy",
          "finding",
          "answer",
          "answeredOn",
        ])
        .where("portalObjection.countyCode", "=", countyCode)
        .executeTakeFirst();
      return row && ({ ...row, number, village: row.village ?? "" } as PublicObjection);
    },
    key.toString("hex"),
  );
}

/** The version whose hash begins with these 16 digits. The portal's role sees it through one function, which tells nothing else. */
export const findPublicCardVersion = (
  world: World,
  countyCode: string,
  digits: string,
): Promise<PublicVersion | undefined> =>
  asVisitor(world, countyCode, async (tx) => {
    const { rows } = await sql<PublicVersion>`select * from portal_card_version(${digits})`.execute(tx);
    const row = rows[0];
    return row && { ...row, signed: Number(row.signed) };
  });

/** A sealed block of the audit trail, to be compared with what was kept outside. */
export type PublicHead = { no: number; hash: string; sealedAt: Instant };
const findBlock = (world: World, countyCode: string, from: RawBuilder<unknown>): Promise<PublicHead | undefined> =>
  asVisitor(world, countyCode, async (tx) => {
    const { rows } = await sql<PublicHead>`select * from ${from}`.execute(tx);
    const row = rows[0];
    return row && { ...row, no: Number(row.no) };
  });

/** The newest of them. */
export const findPublicHead = (world: World, countyCode: string): Promise<PublicHead | undefined> =>
  findBlock(world, countyCode, sql`portal_audit_head()`);

/** The one of a hash somebody kept: on paper, or as the head of a proof pack. */
export const findPublicBlock = (world: World, countyCode: string, hash: string): Promise<PublicHead | undefined> =>
  findBlock(world, countyCode, sql`portal_audit_block(${hash})`);

/** A promise of a village's helping unit as anybody may read it (B18). Money in fen. */
export type PublicPromise = {
  unit: string;
  kind: string;
  text: string;
  amount: number | null;
  promisedOn: Day;
  dueOn: Day;
  state: string;
  fulfilledOn: Day | null;
};

/** What helping units have promised a village and kept, as far as the county has disclosed it. */
export const villagePromises = (world: World, countyCode: string, place: string): Promise<PublicPromise[]> =>
  asVisitor(world, countyCode, async (tx) => {
    const { rows } = await sql<PublicPromise>`
      select unit, kind, text, amount, promised_on as "promisedOn", due_on as "dueOn", state, fulfilled_on as "fulfilledOn"
      from portal_commitments(${place})`.execute(tx);
    return rows.map((row) => ({ ...row, amount: row.amount === null ? null : Number(row.amount) }));
  });

import { createHash, timingSafeEqual } from "node:crypto";
import { dayOf } from "#kernel/day.ts";
import { addDivisions, loadShippedCounty } from "#modules/places/index.ts";
import type { Visit } from "#platform/http/visit.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { takeToken } from "#platform/ratelimit.ts";
import type { World } from "#platform/world.ts";
import type { SetUp } from "../contract.ts";
import { accountRefusals as no, whyNotPassword } from "../domain/sign-in.ts";
import { done } from "./ok.ts";
import { hashPassword } from "./passwords.ts";

const hashOf = (code: string): Buffer => createHash("sha256").update(code.trim()).digest();

/** Is this installation still without an administrator? */
export const setUpNeeded = async (world: World): Promise<boolean> =>
  (await world.db.selectFrom("account").select("id").limit(1).executeTakeFirst()) === undefined;

/** Keeps the hash of the code that the console printed; a new start prints a new one until the county is set up. */
export async function rememberSetUpCode(world: World, code: string): Promise<void> {
  const value = JSON.stringify({ sha256: hashOf(code).toString("hex") });
  await world.db
    .insertInto("setting")
    .values({ key: "set-up-code", value })
    .onConflict((one) => one.column("key").doUpdateSet({ value }))
    .execute();
}

/** First-run set-up: names the county and makes its first administrator. Whoever can read the console may do it, once. */
export async function setUp(input: SetUp, visit: Visit): Promise<typeof done> {
  const { world } = visit;
  if (!takeToken(`set-up:${visit.ip}`, { burst: 10, perMinute: 10 }, Date.parse(world.now()))) throw no.tooMany({});
  if (!(await setUpNeeded(world))) throw no.setUpAlready({});
  const kept = await world.db.selectFrom("setting").select("value").where("key", "=", "set-up-code").executeTakeFirst();
  const expected = Buffer.from((kept?.value as { sha256?: string } | undefined)?.sha256 ?? "", "hex");
  const given = hashOf(input.code);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw no.setUpCode({});
  const weak = whyNotPassword(input.password, input.loginName);
  if (weak) throw weak;
  await makeFirstAdministrator(world, input);
  return done;
}

/** A county that is not in the shipped divisions, with nameless divisions above it. */
const countyOf = ({ countyCode, countyName }: First) => [
  { code: countyCode.slice(0, 2), name: countyCode.slice(0, 2) },
  { code: countyCode.slice(0, 4), name: countyCode.slice(0, 4) },
  { code: countyCode, name: countyName ?? countyCode },
];

type First = { countyCode: string; countyName?: string | undefined; name: string; loginName: string; password: string };

/** The county's row, the first administrator as a cadre with an appointment and an account, in one transaction. */
export async function makeFirstAdministrator(world: World, first: First): Promise<void> {
  const passwordHash = await hashPassword(first.password);
  const now = world.now();
  const today = dayOf(now);
  const cadreId = world.newId();
  await world.db.transaction().execute(async (tx) => {
    const shipped = await loadShippedCounty(tx, first.countyCode, now);
    if (shipped === 0) await addDivisions(tx, countyOf(first), today, now);
    await tx
      .insertInto("setting")
      .values({ key: "county", value: JSON.stringify({ code: first.countyCode }) })
      .execute();
    const { pinyin, initials } = pinyinKeys(first.name, "person");
    await tx
      .insertInto("cadre")
      .values({
        countyCode: first.countyCode,
        id: cadreId,
        name: first.name,
        namePinyin: pinyin,
        nameInitials: initials,
        sealed: world.vault.seal(`cadre:${cadreId}`, {}),
        since: today,
        changedAt: now,
      })
      .execute();
    await tx
      .insertInto("appointment")
      .values({
        countyCode: first.countyCode,
        id: world.newId(),
        cadreId,
        post: "administrator",
        territory: first.countyCode,
        since: today,
        changedAt: now,
      })
      .execute();
    await tx
      .insertInto("account")
      .values({
        countyCode: first.countyCode,
        id: world.newId(),
        cadreId,
        loginName: first.loginName,
        passwordHash,
        createdAt: now,
        changedAt: now,
      })
      .execute();
    await tx.deleteFrom("setting").where("key", "=", "set-up-code").execute();
  });
}

import type { Day } from "#kernel/day.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { World } from "#platform/world.ts";
import { COUNTY } from "./land.ts";

/** The day on which everybody took up their post. */
export const SINCE = "2026-01-05" as Day;

/** All accounts of the sample have the same password. */
export async function openAccount(
  world: World,
  cadreId: string,
  loginName: string,
  passwordHash: string,
): Promise<void> {
  const now = world.now();
  await world.db
    .insertInto("account")
    .values({
      countyCode: COUNTY.code,
      id: derivedId("sample-account", loginName),
      cadreId,
      loginName,
      passwordHash,
      createdAt: now,
      changedAt: now,
    })
    .execute();
}

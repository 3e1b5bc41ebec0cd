import { dayOf } from "#kernel/day.ts";
import { findActor, openSession } from "#modules/accounts/index.ts";
import { newId } from "#platform/new-id.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import type { Caller, World } from "#platform/world.ts";

export type Enrolled = Caller & { cookie: string; cadreId: string };

/** A real person on the books: cadre, appointments, account and an open session, for stories that go over HTTP. */
export async function enrol(
  world: World,
  countyCode: string,
  name: string,
  offices: readonly { post: string; territory: string }[],
): Promise<Enrolled> {
  const now = world.now();
  const { pinyin, initials } = pinyinKeys(name, "person");
  const [cadreId, accountId] = [newId(), newId()];
  const since = dayOf(now);
  await world.db
    .insertInto("cadre")
    .values({
      countyCode,
      id: cadreId,
      name,
      namePinyin: pinyin,
      nameInitials: initials,
      sealed: world.vault.seal(`cadre:${cadreId}`, {}),
      since,
      changedAt: now,
    })
    .execute();
  if (offices.length > 0) {
    await world.db
      .insertInto("appointment")
      .values(
        offices.map((one) => ({
          countyCode,
          id: newId(),
          cadreId,
          post: one.post,
          territory: one.territory,
          since,
          changedAt: now,
        })),
      )
      .execute();
  }
  await world.db
    .insertInto("account")
    .values({ countyCode, id: accountId, cadreId, loginName: `u-${accountId}`, createdAt: now, changedAt: now })
    .execute();
  const { token } = await openSession(world, { countyCode, id: accountId }, "story");
  const actor = await findActor(world, token);
  if (!actor) throw new Error("the session did not open");
  return { world, actor, cookie: `bangfu=${token}`, cadreId };
}

import type { Carried, News } from "#modules/sync/contract.ts";
import { factOf, type Phone } from "./phone.ts";
import { open } from "./sealed.ts";

/** Everything on the phone, opened: done once after unlocking, then kept in memory only. */
export async function allHouseholds(phone: Phone, key: CryptoKey): Promise<Carried[]> {
  const broken: string[] = [];
  const opened = await Promise.all(
    (await phone.households.toArray()).map((one) =>
      open<Carried>(key, `household:${one.id}`, one.sealed).catch(() => void broken.push(one.id)),
    ),
  );
  await phone.households.bulkDelete(broken); // what this key does not open is fetched again
  return opened.filter((one) => one !== undefined);
}
export async function newsOf(phone: Phone, key: CryptoKey): Promise<News | undefined> {
  const kept = await factOf(phone, "news");
  return kept && open<News>(key, "news", kept).catch(() => undefined);
}
/** Somebody who may no longer read households carries none; what was done and waits stays, to be answered by the server. */
export async function forgetHouseholds(phone: Phone): Promise<void> {
  await phone.transaction("rw", phone.households, phone.facts, async () => {
    await phone.households.clear();
    await phone.facts.bulkDelete(["news", "beside"]);
  });
}

import type { Holds } from "#modules/sync/contract.ts";
import { newId } from "#ui/new-command-id.ts";
import { phoneName } from "../session/phone-name.ts";
import { todayHere } from "../store/clock.ts";
import { factOf, keepFact, type Phone } from "../store/phone.ts";
import type { Line } from "./line.ts";

/** What a phone says of itself: who it is, and how much lies on it, as counts. */
export type Telling = { id: string; name: string; state: "active" | "signed-out"; holds: Holds };
export const NEW = { state: "active", holds: { households: 0, waiting: 0 } } as const;

type Says = Pick<Line, "register">;

/** Said once a day and when it has changed, so that the owner knows what a lost phone would cost. */
export async function tellOfItself(phone: Phone, line: Says): Promise<void> {
  const holds = { households: await phone.households.count(), waiting: await phone.outbox.count() };
  const told = `${todayHere()} ${holds.households} ${holds.waiting}`;
  if (told === (await factOf(phone, "told"))) return;
  await say(phone, line, { state: "active", holds });
  await keepFact(phone, "told", told);
}

/** The server does not know this phone: it says so again. */
export const tellAnew = (phone: Phone, line: Says): Promise<void> => say(phone, line, NEW);

/** Before signing out: nothing lies here any more. */
export const sayGoodbye = (phone: Phone, line: Says): Promise<void> =>
  say(phone, line, { ...NEW, state: "signed-out" });

async function say(phone: Phone, line: Says, more: Pick<Telling, "state" | "holds">): Promise<void> {
  const id = (await factOf(phone, "deviceId")) ?? newId();
  await line.register({ id, name: phoneName(navigator.userAgent), ...more });
}

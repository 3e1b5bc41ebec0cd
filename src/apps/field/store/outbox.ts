import type { Outcome } from "#modules/sync/contract.ts";
import { again, type Item, settled, stumbled } from "./outbox-item.ts";
import { factOf, type Kept, keepFact, type Phone } from "./phone.ts";
import { open, seal } from "./sealed.ts";
import { toldOf } from "./told.ts";

const contextOf = (commandId: string): string => `outbox:${commandId}`;

/** Of what was sent, the last so many are remembered by their kind. */
const REMEMBERED = 50;

/** Something done: a command's name and input, with the phone's clock and counter. `secret: false` for what names no household. */
export type Doing = {
  name: string;
  input: { commandId: string } & Record<string, unknown>;
  secret?: boolean;
  /** The half-done form it was written in: gone in the moment the command is kept. */
  form?: string;
};

/** The counter of this phone: one more each time, whatever its clock says. */
async function nextCount(phone: Phone): Promise<number> {
  const count = ((await factOf(phone, "counter")) ?? 0) + 1;
  await keepFact(phone, "counter", count);
  return count;
}

/**
 * Puts a command into the outbox: from then on it is not lost, whatever happens to the app.
 * One that was refused and mended takes its old place: the server has no receipt of it.
 */
export async function keep(
  phone: Phone,
  key: CryptoKey | null,
  { name, input, secret = true, form }: Doing,
  now: string,
): Promise<void> {
  const deviceId = await factOf(phone, "deviceId");
  await phone.transaction("rw", phone.facts, phone.outbox, phone.drafts, async () => {
    const counter = await nextCount(phone);
    const whole = { ...input, device: { id: deviceId, at: now, counter } };
    const text = JSON.stringify(whole);
    if (secret && !key) throw new Error("the phone is locked");
    const sealed = secret && key ? await Promise.resolve(sealing(phone, key, input.commandId, whole)) : null;
    const refused = await phone.outbox.where("commandId").equals(input.commandId).first();
    await phone.outbox.put({
      ...(refused?.no !== undefined && { no: refused.no }),
      commandId: input.commandId,
      name,
      state: "waiting",
      bytes: text.length,
      tries: 0,
      code: null,
      message: null,
      madeAt: now,
      sealed,
      plain: sealed ? null : whole,
    });
    if (form !== undefined && form !== input.commandId) await phone.drafts.delete(form);
  });
}

/** Sealing takes a moment outside the store; the store's transaction waits for it. */
const sealing = (phone: Phone, key: CryptoKey, commandId: string, value: unknown) =>
  (phone.constructor as unknown as { waitFor: <Result>(promise: Promise<Result>) => Promise<Result> }).waitFor(
    seal(key, contextOf(commandId), value),
  );

/** The command as it was done; undefined while the phone is locked and the command speaks of a household. */
export async function inputOf(kept: Kept, key: CryptoKey | null): Promise<Record<string, unknown> | undefined> {
  if (kept.sealed === null) return kept.plain as Record<string, unknown>;
  return key ? open(key, contextOf(kept.commandId), kept.sealed) : undefined;
}

const asItem = (kept: Kept): Item & Kept => ({ ...kept, no: kept.no ?? 0 });
export const itemsOf = async (phone: Phone): Promise<(Item & Kept)[]> =>
  (await phone.outbox.orderBy("no").toArray()).map(asItem);

/** Writes down what the server said, item by item, in one piece. */
export async function settle(phone: Phone, outcomes: readonly Outcome[], now: string): Promise<void> {
  await phone.transaction("rw", phone.outbox, phone.files, phone.done, phone.drafts, async () => {
    for (const outcome of outcomes) {
      const kept = await phone.outbox.where("commandId").equals(outcome.commandId).first();
      if (!kept) continue;
      const next = settled(asItem(kept), outcome);
      if (next) {
        await phone.outbox.put(next);
        continue;
      }
      await phone.outbox.delete(asItem(kept).no);
      await forget(phone, kept.commandId);
      const told = toldOf(kept.name, outcome.output);
      await phone.done.add({ name: kept.name, at: now, ...(told && { told }) });
    }
    const old = await phone.done.orderBy("no").reverse().offset(REMEMBERED).primaryKeys();
    await phone.done.bulkDelete(old);
  });
}

export async function setAside(phone: Phone, no: number, message: string): Promise<void> {
  const kept = await phone.outbox.get(no);
  if (kept) await phone.outbox.put(stumbled(asItem(kept), message));
}
export async function sendAgain(phone: Phone, no: number): Promise<void> {
  const kept = await phone.outbox.get(no);
  if (kept) await phone.outbox.put(again(asItem(kept)));
}
/** The owner lets go of something that was refused; what it said is gone with it. */
export async function letGo(phone: Phone, no: number): Promise<void> {
  await phone.transaction("rw", phone.outbox, phone.files, phone.drafts, async () => {
    const kept = await phone.outbox.get(no);
    if (!kept) return;
    await forget(phone, kept.commandId);
    await phone.outbox.delete(no);
  });
}

/** What stood behind a command: its files, and the form it was written in. */
async function forget(phone: Phone, commandId: string): Promise<void> {
  await phone.files.where("forCommand").equals(commandId).delete();
  await phone.drafts.where("forCommand").equals(commandId).delete();
}

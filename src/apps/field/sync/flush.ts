import type { Sent } from "#modules/sync/contract.ts";
import { inputOf, itemsOf, setAside, settle } from "../store/outbox.ts";
import { type Item, nextBatch } from "../store/outbox-item.ts";
import { factOf, type Kept, type Phone } from "../store/phone.ts";
import { openBytes } from "../store/sealed.ts";
import { type Line, LineDown } from "./line.ts";

type Tools = { phone: Phone; key: CryptoKey | null; line: Line; now: () => string };

/**
 * Sends what waits, oldest first, until nothing waits or the line breaks (`LineDown`). Safe at any moment: what was sent and not
 * answered is sent again under the same id and counts once. While the phone is locked only what names no household and has no
 * photograph goes: its files cannot be opened. Gives how many the server took or refused.
 */
export async function flush(tools: Tools): Promise<number> {
  const { phone, line, now } = tools;
  const deviceId = (await factOf(phone, "deviceId")) ?? "";
  let settled = 0;
  let alone = false;
  for (;;) {
    const items = tools.key ? await itemsOf(phone) : await openItems(phone);
    const batch: (Item & Kept)[] = alone ? nextBatch(items, 1) : nextBatch(items);
    if (batch.length === 0) return settled;
    try {
      if (await refusedFile(tools, batch)) continue; // it is shown to its owner; the rest goes on
      const outcomes = await line.push(deviceId, await Promise.all(batch.map((one) => asSent(one, tools.key))));
      await settle(phone, outcomes, now());
      settled += outcomes.filter((one) => one.state !== "again").length;
      if (outcomes.some((one) => one.state === "again")) return settled;
    } catch (error) {
      const [first] = batch;
      if (!(error instanceof LineDown) || error.why !== "trouble" || !first) throw error;
      if (batch.length === 1) await setAside(phone, first.no, error.said);
      alone = batch.length > 1; // find the one it stumbles over, then go on together
    }
  }
}

/** What can be sent while the phone is locked. */
async function openItems(phone: Phone): Promise<(Item & Kept)[]> {
  const withFile = new Set((await phone.files.toArray()).map((one) => one.forCommand));
  return (await itemsOf(phone)).filter((one) => one.sealed === null && !withFile.has(one.commandId));
}

async function asSent(item: Item & Kept, key: CryptoKey | null): Promise<Sent> {
  return { name: item.name, input: (await inputOf(item, key)) as Sent["input"] };
}

/** Sends the files of a batch; one that the server will not have is refused with what it belongs to, and holds up nothing else. */
async function refusedFile(tools: Tools, batch: readonly (Item & Kept)[]): Promise<boolean> {
  for (const item of batch)
    try {
      await sendFiles(tools, item);
    } catch (error) {
      if (!(error instanceof LineDown) || !error.forGood) throw error;
      const { commandId } = item;
      await settle(
        tools.phone,
        [{ commandId, state: "refused", code: "file.refused", message: error.said }],
        tools.now(),
      );
      return true;
    }
  return false;
}

/** Photographs and signatures go first, each once; a broken line goes on with the next that is missing. */
async function sendFiles({ phone, key, line }: Tools, item: Item): Promise<void> {
  for (const file of await phone.files.where("forCommand").equals(item.commandId).toArray()) {
    if (file.sent || !key) continue;
    const content = await openBytes(key, `file:${file.id}`, file.sealed);
    await line.putFile({ ...file, content });
    await phone.files.update(file.id, { sent: true });
  }
}

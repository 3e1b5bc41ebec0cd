import type { Outcome } from "#modules/sync/contract.ts";

/** Where a thing done on the phone stands: not sent yet, refused with a sentence, or set aside because the server stumbles over it. */
export type ItemState = "waiting" | "refused" | "stuck";

/** One command as data, in the order it was done. `no` only goes up; the clock decides nothing. */
export type Item = {
  no: number;
  commandId: string;
  name: string;
  state: ItemState;
  bytes: number;
  tries: number;
  code: string | null;
  message: string | null;
};

export const MOST_AT_ONCE = 20;
export const BYTES_AT_ONCE = 120_000;

/** What goes out next: the oldest that wait, together small enough for a weak line. One that is larger goes alone. */
export function nextBatch<One extends Pick<Item, "no" | "state" | "bytes">>(
  items: readonly One[],
  most = MOST_AT_ONCE,
  bytes = BYTES_AT_ONCE,
): One[] {
  const waiting = items.filter((one) => one.state === "waiting").sort((a, b) => a.no - b.no);
  const batch: One[] = [];
  let total = 0;
  for (const one of waiting) {
    if (batch.length >= most || (batch.length > 0 && total + one.bytes > bytes)) break;
    batch.push(one);
    total += one.bytes;
  }
  return batch;
}

/** The item after the server's word on it; null: it is in the books and leaves the outbox. An outcome heard twice changes nothing. */
export function settled<One extends Item>(item: One, outcome: Outcome): One | null {
  if (outcome.commandId !== item.commandId) return item;
  switch (outcome.state) {
    case "taken":
      return null;
    case "refused":
      return { ...item, state: "refused", code: outcome.code ?? null, message: outcome.message ?? null };
    default:
      return { ...item, tries: item.tries + 1, code: outcome.code ?? null, message: outcome.message ?? null };
  }
}

/** The server stumbled over this one alone: it is set aside, so that the rest can go, and its owner sees it. */
export const stumbled = <One extends Item>(item: One, message: string): One =>
  ({ ...item, state: "stuck", tries: item.tries + 1, code: "server.trouble", message }) as One;

/** Refusals that the same words meet every time: only another form or letting go is a way on. */
const REFUSED_AS_IT_IS: ReadonlySet<string> = new Set(["worklog.newer-sent"]);

/** May its owner send it again as it is? */
export const maySendAgain = ({ state, code }: Pick<Item, "state" | "code">): boolean =>
  state !== "waiting" && !REFUSED_AS_IT_IS.has(code ?? "");

/** Its owner sends it again. */
export const again = <One extends Item>(item: One): One => ({ ...item, state: "waiting", code: null, message: null });

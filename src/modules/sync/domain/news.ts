/** A household the person answers for today, and the revision it has. */
export type Standing<Id extends string = string> = { id: Id; rev: string; cardState: string | null };

/** What the phone must get, what it must forget, and how much is left after this answer. Order: as the server lists them. */
export function newsFor<Id extends string>(
  standing: readonly Standing<Id>[],
  known: readonly { id: string; rev: string }[],
  limit: number,
): { send: Id[]; gone: string[]; left: number } {
  const held = new Map(known.map((one) => [one.id, one.rev]));
  const mine = new Set<string>(standing.map((one) => one.id));
  const stale = standing.filter((one) => held.get(one.id) !== one.rev).map((one) => one.id);
  return {
    send: stale.slice(0, limit),
    gone: known.filter((one) => !mine.has(one.id)).map((one) => one.id),
    left: Math.max(0, stale.length - limit),
  };
}

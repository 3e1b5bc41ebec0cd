/** A household the person answers for today, and the revision it has. */
export type Standing<Id extends string = string> = { id: Id; rev: string };

/** The end of an id: 48 random bits, enough to tell the households of one phone apart. */
export const endOf = (id: string): string => id.slice(-12);

/** What the phone must get, what it must forget (by the end of the id), and how much is left after this answer. Order: as the server lists them. */
export function newsFor<Id extends string>(
  standing: readonly Standing<Id>[],
  known: readonly string[],
  limit: number,
): { send: Id[]; gone: string[]; left: number } {
  const held = new Map(known.map((one) => [one.slice(0, 12), one.slice(13)]));
  const mine = new Set(standing.map((one) => endOf(one.id)));
  const stale = standing.filter((one) => held.get(endOf(one.id)) !== one.rev).map((one) => one.id);
  return {
    send: stale.slice(0, limit),
    gone: [...held.keys()].filter((end) => !mine.has(end)),
    left: Math.max(0, stale.length - limit),
  };
}

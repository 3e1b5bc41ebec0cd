/** A whole number from text (FNV-1a), and from it a stream of chances (mulberry32): the same seed draws the same people anywhere. */
function chances(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws `size` of the pool by a seed: sorted first, then shuffled, so the order in which the pool was read says nothing. */
export function drawFrom<One extends string>(pool: readonly One[], size: number, seed: string): One[] {
  const next = chances(seed);
  const left = [...new Set(pool)].sort();
  const drawn: One[] = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(Math.floor(next() * left.length), 1));
  return drawn;
}

/** What a text is made of for comparing: no spaces, no punctuation, figures all alike, so that a changed date hides nothing. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\d+/g, "0")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Pieces of three signs, each with how often it occurs. */
function pieces(text: string): Map<string, number> {
  const signs = [...bare(text)];
  const found = new Map<string, number>();
  for (let i = 0; i + 3 <= signs.length; i += 1) {
    const piece = signs.slice(i, i + 3).join("");
    found.set(piece, (found.get(piece) ?? 0) + 1);
  }
  return found;
}

/** How alike two texts are, 0 to 100: the share of pieces of three signs they have in common (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pieces(one), pieces(other)];
  const size = (all: Map<string, number>): number => [...all.values()].reduce((sum, count) => sum + count, 0);
  const total = size(a) + size(b);
  if (total === 0) return bare(one) !== "" && bare(one) === bare(other) ? 100 : 0;
  let common = 0;
  for (const [piece, count] of a) common += Math.min(count, b.get(piece) ?? 0);
  return Math.round((200 * common) / total);
}

type Earlier = { id: string; text: string };

/** The earlier text that is most alike, when it is alike enough; short texts are let pass, as "入户走访" is said every day. */
export function mostAlike(
  text: string,
  earlier: readonly Earlier[],
  rule: { percent: number; least: number },
): { id: string; percent: number } | null {
  if ([...bare(text)].length < rule.least) return null;
  let best: { id: string; percent: number } | null = null;
  for (const one of earlier) {
    const percent = likeness(text, one.text);
    if (percent >= rule.percent && (best === null || percent > best.percent)) best = { id: one.id, percent };
  }
  return best;
}

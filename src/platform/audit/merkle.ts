import { createHash } from "node:crypto";

/** Merkle trees as in RFC 9162 §2.1: leaves and nodes are hashed with different first bytes, so one cannot pose as the other. */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const sha256 = (...parts: Uint8Array[]): Uint8Array => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const leafHash = (content: string): Uint8Array => sha256(LEAF, Buffer.from(content, "utf8"));
const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(NODE, left, right);

/** One level up: pairs are joined, a last one without partner goes up as it is. */
function levelAbove(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const left = level[i] as Uint8Array;
    const right = level[i + 1];
    above.push(right ? nodeHash(left, right) : left);
  }
  return above;
}

/** The root over leaf hashes; of nothing, the hash of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  let level = [...leaves];
  while (level.length > 1) level = levelAbove(level);
  return level[0] ?? sha256();
}

/** The neighbours from one leaf up to the root, lowest first. */
export function merklePath(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  const path: Uint8Array[] = [];
  let level = [...leaves];
  for (let at = index; level.length > 1; at >>= 1, level = levelAbove(level)) {
    const neighbour = level[at ^ 1];
    if (neighbour) path.push(neighbour);
  }
  return path;
}

/** The root that follows from a leaf at `index` of `count` and its path; undefined when the path has the wrong length. */
export function rootFromPath(
  leaf: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
  const rest = [...path];
  let hash = leaf;
  for (let at = index, width = count; width > 1; at >>= 1, width = Math.ceil(width / 2)) {
    if ((at ^ 1) >= width) continue; // the last one without partner
    const neighbour = rest.shift();
    if (!neighbour) return undefined;
    hash = at % 2 === 0 ? nodeHash(hash, neighbour) : nodeHash(neighbour, hash);
  }
  return rest.length === 0 ? hash : undefined;
}

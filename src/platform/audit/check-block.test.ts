import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BlockHead, blockHash, leavesHash, NO_BLOCK } from "./block.ts";
import { earlierOf, pathDown, reach } from "./chain.ts";
import { type Block, blockBreaks, linkBreaks } from "./check-block.ts";
import { entryLeaf, type SealedEntry } from "./entry.ts";
import { leafHash, merklePath, merkleRoot, rootFromPath } from "./merkle.ts";
import { formatRanges, indexIn, numbersIn, parseRanges, rangesOf } from "./numbers.ts";
import { checkTrailProof, type TrailProof } from "./proof.ts";

const Numbers = fc
  .uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 })
  .map((all) => all.sort((a, b) => a - b));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

const entryOf = (no: number): SealedEntry => ({
  no,
  countyCode: "990101",
  commandId: `0198a000-0000-7000-8000-${String(no).padStart(12, "0")}`,
  command: "card.sign",
  accountId: "0198a000-0000-7000-8000-00000000aaaa",
  cadreId: null,
  at: `2026-03-02T01:00:00.${String(no).padStart(6, "0")}Z`,
  place: "990101200201",
  subject: null,
  input: `{"seat": ${no % 7}}`,
  inputHash: "ab".repeat(32),
  result: '{"ok": true}',
  xid: String(700 + no),
});

function blockOf(no: number, numbers: readonly number[], previous = NO_BLOCK): Block {
  const leaves = numbers.map((one) => entryLeaf(entryOf(one)));
  const head: BlockHead = {
    no,
    entries: formatRanges(rangesOf(numbers)),
    entryCount: numbers.length,
    leavesHash: leavesHash(Buffer.concat(leaves)),
    root: hex(merkleRoot(leaves)),
    previous,
    earlier: null,
    sealedAt: "2026-03-02T01:00:05.000000Z",
    sealedBelow: "900",
    aboveEntry: 0,
  };
  return { ...head, leaves: Buffer.concat(leaves), hash: blockHash(head) };
}

const entriesOf = (numbers: readonly number[]) => new Map(numbers.map((no) => [no, entryOf(no)]));

/** The same text with one character made another. */
const bend = (text: string, at: number): string => {
  const i = at % text.length;
  return text.slice(0, i) + (text[i] === "1" ? "2" : "1") + text.slice(i + 1);
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A proof that is not even shaped like one counts as faulty. */
const holds = (proof: TrailProof, head: string): boolean => {
  try {
    const { entries, whole, reached } = checkTrailProof(proof);
    return whole && entries.every((one) => one === null) && reached.head?.hash === head;
  } catch {
    return false;
  }
};

describe("numbers", () => {
  test("are written and read as PostgreSQL writes a multirange", () => {
    expect(formatRanges(rangesOf([1, 2, 3, 6]))).toBe("{[1,4),[6,7)}");
    expect(parseRanges("{}")).toEqual([]);
    for (const bad of ["", "{", "{[1,4)", "{[1,4),}", "[1,4)", "{[a,4)}", "{[1,4)[6,7)}"])
      expect(parseRanges(bad)).toBeUndefined();
    fc.assert(
      fc.property(Numbers, (numbers) => {
        const ranges = parseRanges(formatRanges(rangesOf(numbers)));
        expect(ranges && [...numbersIn(ranges)]).toEqual(numbers);
        for (const [i, no] of numbers.entries()) expect(ranges && indexIn(ranges, no)).toBe(i);
      }),
    );
  });
});

describe("a Merkle tree", () => {
  test("gives every leaf a path to its root, and to no other root", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 40 }), fc.nat(), (texts, pick) => {
        const leaves = texts.map(leafHash);
        const index = pick % leaves.length;
        const leaf = leaves[index] as Uint8Array;
        const path = merklePath(leaves, index);
        expect(rootFromPath(leaf, index, leaves.length, path)).toEqual(merkleRoot(leaves));
        expect(rootFromPath(leafHash("another"), index, leaves.length, path)).not.toEqual(merkleRoot(leaves));
        expect(rootFromPath(leaf, index, leaves.length, [...path, leaf])).toBeUndefined();
        if (path.length > 0) expect(rootFromPath(leaf, index, leaves.length, path.slice(1))).toBeUndefined();
      }),
    );
  });
  test("is the one of RFC 9162", () => {
    expect(hex(merkleRoot([]))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(hex(merkleRoot([leafHash("")]))).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  });
});

describe("a sealed block", () => {
  test("that nobody touched has no break", () => {
    fc.assert(
      fc.property(Numbers, (numbers) => {
        expect(blockBreaks(blockOf(1, numbers), entriesOf(numbers))).toEqual([]);
      }),
    );
  });

  test("names the entry in which any single character of any column was changed", () => {
    const columns = Object.keys(entryOf(1)) as (keyof SealedEntry)[];
    fc.assert(
      fc.property(Numbers, fc.nat(), fc.constantFrom(...columns), fc.nat(), (numbers, pick, column, at) => {
        const no = numbers[pick % numbers.length] ?? 0;
        const entries = entriesOf(numbers);
        const entry = entryOf(no);
        const value = entry[column];
        const changed = column === "no" ? no + 1 : bend(value === null ? "x" : String(value), at);
        entries.set(no, { ...entry, [column]: changed });
        expect(blockBreaks(blockOf(1, numbers), entries)).toEqual([
          { code: "audit.entry-changed", entry: no, block: 1 },
        ]);
      }),
      { numRuns: 400 },
    );
  });

  test("names the entry that is missing", () => {
    fc.assert(
      fc.property(Numbers, fc.nat(), (numbers, pick) => {
        const no = numbers[pick % numbers.length] ?? 0;
        const entries = entriesOf(numbers);
        entries.delete(no);
        expect(blockBreaks(blockOf(1, numbers), entries)).toEqual([
          { code: "audit.entry-missing", entry: no, block: 1 },
        ]);
      }),
    );
  });

  test("is named when any single byte of itself was changed", () => {
    const numbers = [1, 2, 3, 5, 8, 9];
    const columns = ["entries", "root", "previous", "sealedAt", "sealedBelow", "hash"] as const;
    fc.assert(
      fc.property(fc.constantFrom(...columns), fc.nat(), (column, at) => {
        const block = blockOf(4, numbers, "cd".repeat(32));
        const found = blockBreaks({ ...block, [column]: bend(block[column], at) }, entriesOf(numbers));
        expect(found).toContainEqual({ code: "audit.block-changed", block: 4 });
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.nat(numbers.length * 32 - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const block = blockOf(4, numbers);
        const leaves = Uint8Array.from(block.leaves, (one, i) => (i === at ? one ^ by : one));
        const found = blockBreaks({ ...block, leaves, leavesHash: leavesHash(leaves) }, entriesOf(numbers));
        expect(found).toContainEqual({ code: "audit.block-changed", block: 4 });
      }),
    );
    for (const column of ["entryCount", "aboveEntry"] as const) {
      const block = blockOf(4, numbers);
      expect(blockBreaks({ ...block, [column]: block[column] + 1 }, entriesOf(numbers))[0]?.code).toBe(
        "audit.block-changed",
      );
    }
  });

  test("hangs on the one before", () => {
    const first = blockOf(1, [1, 2]);
    const second = blockOf(2, [3, 4], first.hash);
    const third = blockOf(3, [5], second.hash);
    expect([
      ...linkBreaks(first, undefined, new Map()),
      ...linkBreaks(second, first, new Map()),
      ...linkBreaks(third, second, new Map()),
    ]).toEqual([]);
    expect(linkBreaks(third, first, new Map())).toEqual([{ code: "audit.block-missing", block: 2 }]);
    expect(linkBreaks(second, undefined, new Map())).toEqual([{ code: "audit.block-missing", block: 1 }]);
    const rewritten = blockOf(1, [1, 2, 6]);
    expect(linkBreaks(second, rewritten, new Map())).toEqual([{ code: "audit.chain-broken", block: 2 }]);
  });
});

describe("a proof", () => {
  const numbers = [1, 2, 3, 5, 8, 9, 10];
  const first = blockOf(1, numbers);
  const second = blockOf(2, [11, 12], first.hash);
  const bare = ({ leaves: _, hash: __, ...head }: Block): BlockHead => head;
  const proofOf = (no: number): TrailProof => {
    const leaves = numbers.map((one) => entryLeaf(entryOf(one)));
    const path = merklePath(leaves, numbers.indexOf(no)).map(hex);
    return { entries: [{ entry: entryOf(no), path, block: 1 }], blocks: [bare(first), bare(second)] };
  };
  test("holds for every entry, also after it went through a file", () => {
    for (const no of numbers) expect(holds(JSON.parse(JSON.stringify(proofOf(no))), second.hash)).toBe(true);
  });
  test("fails when any character in it was changed", () => {
    const text = JSON.stringify(proofOf(5));
    const whole = JSON.parse(text);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        const changed = bend(text, at);
        const parsed = readJson(changed);
        if (parsed === undefined || JSON.stringify(parsed) === JSON.stringify(whole)) return;
        expect(holds(parsed as TrailProof, second.hash)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a long chain", () => {
  const SINCE = 40;
  const heads: BlockHead[] = [];
  const hashes = new Map<number, string>();
  for (let no = 1; no <= 3000; no++) {
    const { leaves: _, hash: __, ...head } = blockOf(no, [no], hashes.get(no - 1) ?? NO_BLOCK);
    heads.push({ ...head, earlier: no < SINCE ? null : (hashes.get(earlierOf(no)) ?? NO_BLOCK) });
    hashes.set(no, blockHash(heads[no - 1] as BlockHead));
  }
  const on = (path: readonly number[]): BlockHead[] => path.map((no) => heads[no - 1] as BlockHead);

  test("ties any block to any older one by few heads, blocks from before the shortcut one by one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (a, b) => {
        const [to, from] = [Math.min(a, b), Math.max(a, b)];
        const path = pathDown(from, to, SINCE);
        const { head, hashes: reached } = reach(on(path));
        expect(head).toEqual({ no: from, hash: hashes.get(from) });
        expect([...reached.keys()].sort((x, y) => x - y)).toEqual([...path].sort((x, y) => x - y));
        expect(path.length).toBeLessThan(SINCE + 150);
      }),
    );
  });
  test("does not reach past a head that is missing, nor one that was changed", () => {
    const path = pathDown(2999, 700, SINCE);
    for (const gone of path.slice(1, -1)) {
      const { hashes: reached } = reach(on(path.filter((no) => no !== gone)));
      expect(reached.has(700)).toBe(false);
      const bent = on(path).map((one) => (one.no === gone ? { ...one, entryCount: 7 } : one));
      expect(reach(bent).hashes.has(700)).toBe(false);
    }
  });
  test("says where a link or a shortcut leads elsewhere", () => {
    const block = (no: number): Block => ({
      ...(heads[no - 1] as BlockHead),
      leaves: Buffer.alloc(0),
      hash: hashes.get(no) ?? "",
    });
    expect(linkBreaks(block(100), block(99), hashes)).toEqual([]);
    for (const earlier of ["ab".repeat(32), null])
      expect(linkBreaks({ ...block(100), earlier }, block(99), hashes)).toEqual([
        { code: "audit.chain-broken", block: 100 },
      ]);
    expect(linkBreaks(block(SINCE), block(SINCE - 1), hashes)).toEqual([]);
  });
});

import { parentPort } from "node:worker_threads";
import type { Row } from "#kernel/cell.ts";
import { idIndexText, lineFor, prepareHouseholds } from "#modules/registry/aside.ts";
import { newId } from "#platform/new-id.ts";
import { openTable } from "#platform/tabular/open-table.ts";
import { readAside } from "#platform/tabular/read-aside.ts";
import { tellError } from "#platform/threads.ts";
import { openHandedVault, type Vault } from "#platform/vault/vault.ts";
import { headIdOf, sketchOf } from "../../domain/plan.ts";
import { blocks, ruledFindings } from "../../domain/problem.ts";
import type { Draft, RegisterReader } from "../../domain/read-register.ts";
import { openSheet } from "../drafts.ts";
import { placeFinder } from "../find-place.ts";
import type { Ahead, ReadAsked, ReadOrder, ReadTold, Seen, Wanted } from "./order.ts";

const port = parentPort;
if (!port) throw new Error("runs as a thread only");
const say = (word: ReadTold, bytes?: Uint8Array<ArrayBuffer>): void =>
  port.postMessage(word, bytes ? [bytes.buffer] : []);

/** Chunks that wait for the database beside the one it works on. */
const AHEAD = 2;

type Reading = {
  order: ReadOrder;
  vault: Vault;
  /** The chunks that are not done yet, by number. */
  held: Map<number, Draft[]>;
  isAhead: boolean;
  reader?: RegisterReader;
  go: () => void;
};
let reading: Reading | undefined;

async function* rowsOf({ path, layout }: ReadOrder): AsyncGenerator<Batch> {
  const table = await openTable(path);
  try {
    for await (const rows of table.batches(layout.sheet)) yield { rows, share: table.share() };
  } finally {
    await table.close();
  }
}

type Batch = { rows: Row[]; share: number };
/** A workbook whose rows are being read before it is known what its columns are. */
let begun: { path: string; sheet: number; rows: AsyncGenerator<Batch>; stop: () => void } | undefined;

/** A generator does nothing until it is asked: this one is, at once. */
function atOnce(batches: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  const first = batches.next();
  first.catch(() => {}); // told to whoever asks for it
  return (async function* () {
    const { value, done } = await first;
    if (done) return;
    yield value;
    yield* batches;
  })();
}

function batchesOf(order: ReadOrder): AsyncGenerator<Batch> {
  const { path, isWorkbook, layout } = order;
  if (!isWorkbook) return rowsOf(order);
  const early = begun?.path === path && begun.sheet === layout.sheet ? begun.rows : undefined;
  if (!early) begun?.stop();
  begun = undefined;
  return early ?? readAside(path, layout.sheet);
}

const seenOf = (draft: Draft, vault: Vault): Seen => ({
  ...sketchOf(draft),
  nationalNo: draft.household.nationalNo,
  head: idIndexText(vault, headIdOf(draft.household)),
  keys: draft.keys.flatMap((key) => idIndexText(vault, key) ?? []),
});

async function prepare(at: Reading, drafts: readonly Draft[], which: readonly number[]): Promise<Ahead | null> {
  const { order, vault, reader } = at;
  if (!reader || !order.types || which.length === 0) return null;
  const entered = which.flatMap((i) => {
    const draft = drafts[i];
    return draft ? [{ household: draft.household, found: ruledFindings(draft.problems, draft.reading.found) }] : [];
  });
  const { countyCode, rules, today, types } = order;
  const prepared = await prepareHouseholds(entered, {
    vault,
    countyCode,
    rules,
    today,
    types,
    present: reader.plan.present,
  });
  return { which, prepared };
}

async function read(at: Reading): Promise<void> {
  const { order, vault, held } = at;
  const { rules, year, today, layout } = order;
  const batches = batchesOf(order);
  const findPlace = placeFinder(order.villages, order.place, order.grounds);
  const lineOf = ({ place }: Draft["household"]) => lineFor(rules, place, year);
  const { reader, chunks } = await openSheet(batches, { layout, year, today, findPlace, newId, lineOf });
  at.reader = reader;
  let no = 0;
  for await (const { drafts, share } of chunks) {
    while (held.size > AHEAD)
      await new Promise<void>((resolve) => {
        at.go = resolve;
      });
    held.set(no, drafts);
    const good = drafts.flatMap((one, i) => (blocks(one.problems) ? [] : [i]));
    const ahead = at.isAhead ? await prepare(at, drafts, good) : null;
    const seen = drafts.map((one) => seenOf(one, vault));
    say({ told: "chunk", no, share, seen, ahead }, ahead?.prepared.bytes);
    no += 1;
  }
  say({ told: "end" });
}

/** Households as they were read, judged again where somebody in the register holds one of their IDs. */
function whole({ held, reader }: Reading, no: number, wanted: readonly Wanted[]): Draft[] {
  const drafts = held.get(no) ?? [];
  return wanted.flatMap(({ at, held: heldIds }) => {
    const draft = drafts[at];
    if (!draft || !reader) return [];
    const ids = new Set(heldIds.map((i) => draft.keys[i]));
    const judged = ids.size > 0 ? reader.rejudge(draft, (key) => ids.has(key)) : draft;
    drafts[at] = judged;
    return [judged];
  });
}

async function answer(asked: ReadAsked): Promise<void> {
  if (asked.do === "begin") {
    const { path, sheet } = asked;
    const rows = readAside(path, sheet);
    begun = { path, sheet, rows: atOnce(rows), stop: () => void rows.return(undefined).catch(() => {}) };
    return;
  }
  if (asked.do === "read") {
    const vault = openHandedVault(asked.order.keys);
    reading = { order: asked.order, vault, held: new Map(), isAhead: asked.order.types !== null, go: () => {} };
    return read(reading);
  }
  if (!reading) return;
  if (asked.do === "next") {
    reading.held.delete(asked.done);
    reading.isAhead = asked.ahead;
    reading.go();
  } else if (asked.do === "whole") say({ told: "whole", drafts: whole(reading, asked.no, asked.wanted) });
  else {
    const made = await prepare(reading, reading.held.get(asked.no) ?? [], asked.which);
    const prepared = made?.prepared ?? { tables: [], bytes: new Uint8Array() };
    say({ told: "prepared", prepared }, prepared.bytes);
  }
}

port.on("message", (asked: ReadAsked) => {
  answer(asked).catch((error: unknown) => say({ told: "trouble", trouble: tellError(error) }));
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "#modules/sync/contract.ts";
import { again, type Item, maySendAgain, nextBatch, settled } from "./outbox-item.ts";

const item = (no: number, bytes = 500): Item => ({
  no,
  commandId: `c${no}`,
  name: "survey.submit",
  state: "waiting",
  bytes,
  tries: 0,
  code: null,
  message: null,
});

/** The books as the server keeps them: a command counts once, whatever is sent; some are refused for good. */
class Books {
  readonly applied: string[] = [];
  readonly #receipts = new Map<string, Outcome>();
  readonly refuses: ReadonlySet<string>;
  constructor(refuses: ReadonlySet<string>) {
    this.refuses = refuses;
  }
  take(commandId: string, busy: boolean): Outcome {
    const earlier = this.#receipts.get(commandId);
    if (earlier) return earlier;
    if (busy) return { commandId, state: "again", code: "server.busy", message: "" };
    if (this.refuses.has(commandId))
      return { commandId, state: "refused", code: "survey.household-gone", message: "这户已销户" };
    this.applied.push(commandId);
    const outcome: Outcome = { commandId, state: "taken" };
    this.#receipts.set(commandId, outcome);
    return outcome;
  }
}

/** What happens on the way: a thing is done, a batch is sent and its answer comes, is lost, or comes late and twice; the app is killed; the owner sends again. */
const event = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("do" as const),
      bytes: fc.integer({ min: 50, max: 90_000 }),
      refused: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("send" as const),
      reaches: fc.integer({ min: 0, max: 25 }),
      answered: fc.boolean(),
      late: fc.boolean(),
      busy: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("late" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("again" as const), pick: fc.nat(50) }) },
);
type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;

type Phone = { items: Item[]; done: number };
const hear = (phone: Phone, outcome: Outcome): void => {
  phone.items = phone.items.flatMap((one) => settled(one, outcome) ?? []);
};

/** Several phones before one server. */
function run(schedules: readonly (readonly Event[])[]) {
  const refuses = new Set<string>();
  const books = new Books(refuses);
  const phones = schedules.map((): Phone & { made: string[]; late: Outcome[] } => ({
    items: [],
    done: 0,
    made: [],
    late: [],
  }));
  const steps = Math.max(0, ...schedules.map((one) => one.length));
  let serial = 0;
  for (let i = 0; i < steps; i += 1)
    schedules.forEach((schedule, p) => {
      const [phone, one] = [phones[p], schedule[i]];
      if (!phone || !one) return;
      if (one.kind === "do") {
        serial += 1;
        const next = { ...item(phone.made.length + 1, one.bytes), commandId: `p${p}-${serial}` };
        phone.items.push(next);
        phone.made.push(next.commandId);
        if (one.refused) refuses.add(next.commandId);
      } else if (one.kind === "late") {
        for (const outcome of phone.late.splice(0)) hear(phone, outcome);
      } else if (one.kind === "again") {
        const at = phone.items[one.pick % Math.max(1, phone.items.length)];
        if (at?.state === "refused") phone.items = phone.items.map((each) => (each === at ? again(each) : each));
      } else {
        const outcomes = nextBatch(phone.items)
          .slice(0, one.reaches)
          .map((each) => books.take(each.commandId, one.busy));
        if (one.answered) for (const outcome of outcomes) hear(phone, outcome);
        if (one.late) phone.late.push(...outcomes, ...outcomes.toReversed());
      }
    });
  return { books, phones, refuses };
}

describe("the outbox of a phone", () => {
  it("whatever the line does to it, every command counts once or is shown to its owner", () => {
    fc.assert(
      fc.property(fc.array(fc.array(event, { maxLength: 30 }), { minLength: 1, maxLength: 4 }), (schedules) => {
        const { books, phones, refuses } = run(schedules);
        for (const phone of phones)
          for (let calm = 0; calm < 60 && nextBatch(phone.items).length > 0; calm += 1)
            for (const one of nextBatch(phone.items)) hear(phone, books.take(one.commandId, false));
        expect(new Set(books.applied).size).toBe(books.applied.length);
        for (const phone of phones) {
          const shown = phone.items.filter((one) => one.state === "refused").map((one) => one.commandId);
          for (const made of phone.made) expect(books.applied.includes(made) !== shown.includes(made)).toBe(true);
          expect(shown.every((one) => refuses.has(one))).toBe(true);
          const mine = books.applied.filter((one) => phone.made.includes(one));
          const busyOrRefused = phone.items.length > 0 || phone.made.some((one) => refuses.has(one));
          if (!busyOrRefused)
            expect(mine).toEqual([...mine].sort((a, b) => phone.made.indexOf(a) - phone.made.indexOf(b)));
        }
      }),
      { numRuns: 12_000 },
    );
  }, 120_000);

  it("goes in small pieces, oldest first, and a large one alone", () => {
    const items = [
      item(3, 100_000),
      item(1, 10_000),
      item(2, 20_000),
      { ...item(4), state: "refused" as const },
      item(5, 500_000),
    ];
    expect(nextBatch(items).map((one) => one.no)).toEqual([1, 2]);
    expect(nextBatch(items.slice(0, 1)).map((one) => one.no)).toEqual([3]);
    expect(nextBatch([item(5, 500_000), item(6)]).map((one) => one.no)).toEqual([5]);
  });

  it("offers to send again as it is what may be taken another time, and never a report that a newer one replaced", () => {
    const refused = (code: string) => settled(item(1), { commandId: "c1", state: "refused", code, message: "不行" });
    expect(maySendAgain(item(1))).toBe(false);
    expect(maySendAgain({ ...item(1), state: "stuck", code: "server.trouble" })).toBe(true);
    expect(["survey.not-seen", "worklog.newer-sent"].map((code) => maySendAgain(refused(code) ?? item(1)))).toEqual([
      true,
      false,
    ]);
  });

  it("is not shaken by an answer about something else, or by one heard twice", () => {
    expect(settled(item(1), { commandId: "c9", state: "taken" })).toEqual(item(1));
    const refused = settled(item(1), { commandId: "c1", state: "refused", code: "x", message: "不行" });
    expect(refused).toMatchObject({ state: "refused", message: "不行" });
    expect(refused && settled(refused, { commandId: "c1", state: "taken" })).toBeNull();
  });
});

import type pg from "pg";

/** One question: SQL with `$1`, and whether it is always the same text, so that the server may keep it prepared under a name. */
export type Question = { text: string; values?: readonly unknown[]; name?: string };
export type Answer = Record<string, unknown>[];

/** Runs questions in one transaction that changes nothing, in one message to the server and one back. */
export type Together = (walls: readonly Question[], questions: readonly Question[]) => Promise<Answer[]>;

type Parser = (text: string) => unknown;
export type ParserOf = (type: number) => Parser;

/** What we use of the driver's connection, the lower half of a client. */
type Wire = {
  stream: { cork: () => void; uncork: () => void };
  parse: (of: { text: string; name: string }) => void;
  bind: (of: { statement: string; values: unknown[]; valueMapper: (value: unknown) => unknown }) => void;
  describe: (of: { type: "P"; name: string }) => void;
  execute: (of: { portal: string }) => void;
  close: (of: { type: "S"; name: string }) => void;
  sync: () => void;
};

/** Statements a connection keeps under a name: there for certain, or perhaps, after a message that failed half-way. */
const prepared = new WeakMap<object, Map<string, "there" | "perhaps">>();

const plain = (value: unknown): unknown =>
  value === null || value === undefined || Buffer.isBuffer(value)
    ? (value ?? null)
    : value instanceof Uint8Array
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
      : String(value);

/** Several statements as one: the driver takes it for a query of its own kind. The last `Sync` makes the server answer. */
class OneMessage {
  readonly answers: Answer[] = [];
  readonly done: Promise<Answer[]>;
  private readonly parts: readonly Question[];
  private readonly parserOf: ParserOf;
  private fields: { name: string; parser: Parser }[] = [];
  private rows: Answer = [];
  private failed = false;
  private made: string[] = [];
  private kept = new Map<string, "there" | "perhaps">();
  private resolve!: (answers: Answer[]) => void;
  private reject!: (error: Error) => void;

  constructor(parts: readonly Question[], parserOf: ParserOf) {
    this.parts = parts;
    this.parserOf = parserOf;
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(wire: Wire): null {
    const known = prepared.get(wire) ?? new Map<string, "there" | "perhaps">();
    prepared.set(wire, known);
    this.kept = known;
    wire.stream.cork();
    try {
      for (const { text, name = "", values = [] } of this.parts) {
        const state = name === "" ? undefined : known.get(name);
        if (state === "perhaps") wire.close({ type: "S", name });
        if (state !== "there") wire.parse({ text, name });
        if (name !== "" && state !== "there") {
          known.set(name, "there");
          this.made.push(name);
        }
        wire.bind({ statement: name, values: [...values], valueMapper: plain });
        wire.describe({ type: "P", name: "" });
        wire.execute({ portal: "" });
      }
    } finally {
      wire.sync();
      wire.stream.uncork();
    }
    return null;
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.fields = fields.map(({ name, dataTypeID }) => ({ name, parser: this.parserOf(dataTypeID) }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < fields.length; i++) {
      const [text, field] = [fields[i], this.fields[i]];
      if (field) row[field.name] = text === null || text === undefined ? null : field.parser(text);
    }
    this.rows.push(row);
  }

  handleCommandComplete(): void {
    this.answers.push(this.rows);
    this.rows = [];
  }

  handleError(error: Error): void {
    this.failed = true;
    for (const name of this.made) this.kept.set(name, "perhaps");
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (!this.failed) this.resolve(this.answers);
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }
  handlePortalSuspended(): void {}
  handleCopyInResponse(): void {}
  handleCopyData(): void {}
}

const BEGIN: Question = { name: "read-begin", text: "begin read only" };
const COMMIT: Question = { name: "read-commit", text: "commit" };

/** On a small read the round trips cost more than the work: beginning, walls, questions and end travel together. */
export const togetherOn =
  (pool: pg.Pool, parserOf: ParserOf): Together =>
  async (walls, questions) => {
    const client = await pool.connect();
    const message = new OneMessage([BEGIN, ...walls, ...questions, COMMIT], parserOf);
    let broken = false;
    try {
      client.query(message as unknown as pg.Submittable);
      const answers = await message.done;
      return answers.slice(1 + walls.length, -1);
    } catch (error) {
      // A connection that is gone takes its transaction with it; the first error is the one to tell.
      await client.query("rollback").catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };

import type pg from "pg";

/**
 * One question: SQL with `$1`. With a name, of one text for good, the server keeps it prepared, and plans it once for all values:
 * only where the best way does not hang on them. The rows of a silent one are of no interest.
 */
export type Question = { text: string; values?: readonly unknown[]; name?: string; silent?: true };
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

type Field = { name: string; parser: Parser };
/** A statement a connection keeps under a name: there for certain, or perhaps, after a message that failed half-way; and what its rows look like. */
type Kept = { there: boolean; fields: Field[] | null };
const prepared = new WeakMap<object, Map<string, Kept>>();

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
  /** What the rows of the part being answered look like; null when it does not matter. */
  private fields: Field[] | null = null;
  private at = 0;
  private rows: Answer = [];
  private failed = false;
  private made: Kept[] = [];
  private kept = new Map<string, Kept>();
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
    const known = prepared.get(wire) ?? new Map<string, Kept>();
    prepared.set(wire, known);
    this.kept = known;
    this.begin(0);
    wire.stream.cork();
    try {
      for (const { text, name = "", values = [], silent } of this.parts) {
        const kept = known.get(name);
        if (kept?.there === false) wire.close({ type: "S", name });
        if (!kept?.there) wire.parse({ text, name });
        if (name !== "" && !kept?.there) {
          const made = { there: true, fields: null };
          known.set(name, made);
          this.made.push(made);
        }
        wire.bind({ statement: name, values: [...values], valueMapper: plain });
        if (!silent && !kept?.fields) wire.describe({ type: "P", name: "" });
        wire.execute({ portal: "" });
      }
    } finally {
      wire.sync();
      wire.stream.uncork();
    }
    return null;
  }

  private begin(at: number): void {
    this.at = at;
    const name = this.parts[at]?.name;
    this.fields = (name && this.kept.get(name)?.fields) || null;
    this.rows = [];
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.fields = fields.map(({ name, dataTypeID }) => ({ name, parser: this.parserOf(dataTypeID) }));
    const kept = this.kept.get(this.parts[this.at]?.name ?? "");
    if (kept) kept.fields = this.fields;
  }

  handleDataRow({ fields: texts }: { fields: (string | null)[] }): void {
    const fields = this.fields;
    if (!fields) return;
    const row: Record<string, unknown> = {};
    for (let i = 0; i < fields.length; i++) {
      const text = texts[i];
      const field = fields[i] as Field;
      row[field.name] = text === null || text === undefined ? null : field.parser(text);
    }
    this.rows.push(row);
  }

  handleCommandComplete(): void {
    this.answers.push(this.rows);
    this.begin(this.at + 1);
  }

  handleError(error: Error): void {
    this.failed = true;
    for (const kept of this.made) kept.there = false;
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

const BEGIN: Question = { name: "read-begin", text: "begin read only", silent: true };
const COMMIT: Question = { name: "read-commit", text: "commit", silent: true };

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

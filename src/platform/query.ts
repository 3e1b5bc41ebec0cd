import {
  CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from "kysely";
import type { z } from "zod";
import { type Actor, groundFor, whyNotMay } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "./db/tables.ts";
import type { Answer, Question } from "./db/together.ts";
import { type Ground, walled, wallQuestion, wallStatements } from "./scope.ts";
import type { Caller, World } from "./world.ts";

/** What is known before the database is asked anything. */
export type Asking<Input> = { world: World; actor: Actor; input: Input; now: Instant };
export type Asked<Input> = Asking<Input> & { tx: Tx };

/** Questions that need no answer of each other, and what becomes of their rows (named as the questions name them). */
export type AtOnce<Output> = { questions: readonly Question[]; answer: (rows: readonly Answer[]) => Output };

type Definition<Input, Output> = {
  name: string;
  /** The right it needs; its ground becomes the ground of the transaction. */
  verb: string;
  input: z.ZodType<Input>;
} & Run<Input, Output>;

type Run<Input, Output> =
  | {
      /** For pages that are opened all day: everything is asked in one round trip. Null: this time it is not enough, `run`. */
      atOnce?: (asking: Asking<Input>) => AtOnce<Output> | null;
      run: (asked: Asked<Input>) => Promise<Output>;
    }
  | { atOnce: (asking: Asking<Input>) => AtOnce<Output>; run?: never };

export type Query<Output> = ((raw: unknown, by: Caller) => Promise<Output>) & { queryName: string; verb: string };

/** A read: right, parse, then run behind both walls. It changes nothing. */
export function query<Input, Output>(def: Definition<Input, Output>): Query<Output> {
  const ask = async (raw: unknown, { world, actor }: Caller): Promise<Output> => {
    const noRight = whyNotMay(actor, def.verb);
    if (noRight) throw noRight;
    const input = def.input.parse(raw);
    const now = world.now();
    const ground = {
      county: actor.countyCode,
      account: actor.accountId,
      cadre: actor.cadreId,
      territories: groundFor(actor, def.verb),
    };
    const asking = { world, actor, input, now };
    const once = def.atOnce?.(asking);
    if (once) return once.answer(await answersTo(once.questions, world, ground, now));
    return behindWalls(world, ground, now, async (tx) => {
      if (!def.run) throw new Error(`${def.name} has nothing to run`);
      return def.run({ ...asking, tx });
    });
  };
  return Object.assign(ask, { queryName: def.name, verb: def.verb });
}

/** Makes text of builders, and nothing else: the names in questions are already those of SQL. */
const compiling = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Names of the texts that are planned once. Filters make many of one list; what comes after these is planned each time. */
const names = new Map<string, string>();
const MOST_NAMES = 100;
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  names.set(text, `once-${names.size}`);
  return names.get(text);
}

/** SQL made with the builder, as a question. `plannedOnce`: the best way does not hang on the values. */
export function questionOf(built: RawBuilder<unknown>, plannedOnce = false): Question {
  const { sql: text, parameters: values } = built.compile(compiling);
  const name = plannedOnce ? nameOf(text) : undefined;
  return { text, values, ...(name !== undefined && { name }) };
}

const behindWalls = <Result>(world: World, ground: Ground, now: Instant, work: (tx: Tx) => Promise<Result>) =>
  walled(world, [...wallStatements(ground, now), "set local transaction_read_only = on"], work);

async function answersTo(
  questions: readonly Question[],
  world: World,
  ground: Ground,
  now: Instant,
): Promise<Answer[]> {
  if (world.together) {
    const plannedOnce = questions.every(({ name }) => name !== undefined);
    return world.together([wallQuestion(ground, now, plannedOnce)], questions);
  }
  return behindWalls(world, ground, now, async (tx) => {
    const answers: Answer[] = [];
    for (const { text, values = [] } of questions) {
      const { rows } = await tx.executeQuery<Answer[number]>(CompiledQuery.raw(text, [...values]));
      answers.push(rows);
    }
    return answers;
  });
}

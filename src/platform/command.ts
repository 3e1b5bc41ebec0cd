import type { z } from "zod";
import { type Actor, groundFor, whyNotMay } from "#kernel/actor.ts";
import type { CommandId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Tx } from "./db/tables.ts";
import { type Emit, emitter } from "./outbox.ts";
import { findReceipt, hashInput, type Marks, writeReceipt } from "./receipts.ts";
import { walled, wallStatements } from "./scope.ts";
import type { Caller, World } from "./world.ts";

/** One command under way. `emit` queues an outbox event; `mark` names the place and thing for the audit entry. */
export type Call<Input> = {
  tx: Tx;
  world: World;
  actor: Actor;
  input: Input;
  now: Instant;
  emit: Emit;
  mark: (marks: Marks) => void;
};

type Definition<Input extends { commandId: CommandId }, Subject, Output extends object> = {
  name: string;
  /** The right it needs; its ground becomes the ground of the transaction. */
  verb: string;
  input: z.ZodType<Input>;
  output: z.ZodType<Output>;
  load: (call: Call<Input>) => Promise<Subject>;
  whyNot: (call: Call<Input>, subject: Subject) => Refusal | null;
  run: (call: Call<Input>, subject: Subject) => Promise<Output>;
};

export type Command<Output> = ((raw: unknown, by: Caller) => Promise<Output>) & { commandName: string; verb: string };

/**
 * One change to the books. Every command goes the same way, in one transaction:
 * right, parse, look for an earlier receipt, load, ask why not, run, write the receipt.
 * Whatever throws rolls all of it back.
 */
export function command<Input extends { commandId: CommandId }, Subject, Output extends object>(
  def: Definition<Input, Subject, Output>,
): Command<Output> {
  const act = async (raw: unknown, { world, actor }: Caller): Promise<Output> => {
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

    return walled(world, wallStatements(ground, now, input.commandId), async (tx) => {
      const inputHash = hashInput(def.name, input);
      const earlier = await findReceipt(tx, actor, input.commandId, inputHash);
      if (earlier) return def.output.parse(earlier);

      const marks: Marks = {};
      const call: Call<Input> = {
        tx,
        world,
        actor,
        input,
        now,
        emit: emitter(tx, actor.countyCode, input.commandId, now),
        mark: (more) => void Object.assign(marks, more),
      };
      const subject = await def.load(call);
      const refused = def.whyNot(call, subject);
      if (refused) throw refused;

      const output = await def.run(call, subject);
      await writeReceipt(tx, { actor, now, name: def.name, input, inputHash, output, marks });
      return output;
    });
  };
  return Object.assign(act, { commandName: def.name, verb: def.verb });
}

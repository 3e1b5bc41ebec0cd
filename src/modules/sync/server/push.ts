import { refusalOf } from "#platform/http/refuse.ts";
import type { Caller } from "#platform/world.ts";
import { syncRefusals as no } from "../domain/refusals.ts";
import type { Outcome, Sent } from "../domain/shapes.ts";

/** What can be done on a phone, by name: commands whose input the phone may keep until there is a signal. */
export type FieldCommands = Readonly<Record<string, (raw: unknown, by: Caller) => Promise<unknown>>>;
/** The sentence of a refusal in the sender's language. */
export type Say = (code: string, facts: Record<string, unknown>) => string;

/** Refusals that time heals: the phone sends again by itself and nobody need be told. */
const PASSING = new Set([429, 503]);

/** One thing after another, in the order they were done; each is its own transaction, and a refusal of one holds up no other. */
export async function pushAll(
  commands: FieldCommands,
  sent: readonly Sent[],
  by: Caller,
  say: Say,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of sent) outcomes.push(await pushOne(commands, one, by, say));
  return outcomes;
}

async function pushOne(commands: FieldCommands, { name, input }: Sent, by: Caller, say: Say): Promise<Outcome> {
  const { commandId } = input;
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw no.commandUnknown({ name });
    return { commandId, state: "taken", output: await command(input, by) };
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error; // a bug: the phone then sends the rest one by one, so that nothing waits behind it
    const { code, status, facts } = refused;
    return {
      commandId,
      state: PASSING.has(status) ? "again" : "refused",
      code,
      message: say(code, facts),
      data: facts,
    };
  }
}

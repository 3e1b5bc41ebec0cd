import type { Command } from "#platform/command.ts";
import { forgetSessions } from "./sessions.ts";

/** After the command is in the books, everybody who comes is asked for anew. */
export const thenForget = <Output>(one: Command<Output>): Command<Output> =>
  Object.assign(
    async (...asked: Parameters<Command<Output>>) => {
      try {
        return await one(...asked);
      } finally {
        forgetSessions();
      }
    },
    { commandName: one.commandName, verb: one.verb },
  );

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { canonical, type Json } from "#kernel/canonical.ts";
import type { CommandId } from "#kernel/ids.ts";
import { newCommandId } from "./new-command-id.ts";
import { type Trouble, troubleOf, worthRetrying } from "./trouble.ts";

type Operation<Input, Output> = { call: (input: Input) => Promise<Output> };
type Options<Output> = { onDone?: (output: Output) => void };

export type Running<Input, Output> = {
  /** Sends the command; resolves to its answer, or to undefined when it was refused (see `trouble`). */
  run: (input: Omit<Input, "commandId">) => Promise<Output | undefined>;
  busy: boolean;
  trouble: Trouble | null;
  clear: () => void;
};

const RETRY_AFTER_MS = [400, 1200, 3000];
const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));

/**
 * A command as a button needs it. The same input keeps its commandId until the server has answered, so a retry,
 * by us or by an impatient second click, is applied once. What is on screen is read again when it is done.
 */
export function useCommand<Input extends { commandId: string }, Output>(
  operation: Operation<Input, Output>,
  { onDone }: Options<Output> = {},
): Running<Input, Output> {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const pending = useRef<{ text: string; commandId: CommandId } | null>(null);
  const inFlight = useRef(false);

  const send = async (input: Omit<Input, "commandId">): Promise<Output> => {
    const text = canonical(input as unknown as Json);
    if (pending.current?.text !== text) pending.current = { text, commandId: newCommandId() };
    const whole = { ...input, commandId: pending.current.commandId } as unknown as Input;
    for (let attempt = 0; ; attempt++)
      try {
        return await operation.call(whole);
      } catch (error) {
        const pause = RETRY_AFTER_MS[attempt];
        if (pause === undefined || !worthRetrying(troubleOf(error))) throw error;
        await wait(pause);
      }
  };

  const run = async (input: Omit<Input, "commandId">): Promise<Output | undefined> => {
    if (inFlight.current) return undefined;
    inFlight.current = true;
    setBusy(true);
    setTrouble(null);
    try {
      const output = await send(input);
      pending.current = null;
      void queries.invalidateQueries();
      onDone?.(output);
      return output;
    } catch (error) {
      const found = troubleOf(error);
      if (found.kind === "refused") pending.current = null;
      // somebody else was there first: the page shows what is true now, the form keeps what was typed
      if (found.kind === "refused" && found.status === 409) void queries.invalidateQueries();
      if (found.kind === "broken") console.error(error);
      setTrouble(found);
      return undefined;
    } finally {
      inFlight.current = false;
      setBusy(false);
    }
  };
  return { run, busy, trouble, clear: useCallback(() => setTrouble(null), []) };
}

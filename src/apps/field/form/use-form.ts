import { useCallback, useEffect, useRef, useState } from "react";
import { useOpen } from "../context.ts";
import { draftOf, dropDraft, type Form, keepDraft } from "../store/drafts.ts";
import type { Doing } from "../store/outbox.ts";

type State = { commandId: string };
type More<Of> = Partial<Of> | ((before: Of) => Partial<Of>);
export type KeptForm<Of> = {
  /** Undefined until it is read from the phone; null when there is nothing to begin with. */
  state: Of | null | undefined;
  /** True once it is kept, false when there was no room. */
  change: (more: More<Of>) => Promise<boolean>;
  /** Hands it in, as it is or as it ends up; false when there was no room on the phone. */
  send: (doing: Doing, end?: Of) => Promise<boolean>;
  /** Gives it up, with what was photographed for it. */
  drop: () => Promise<void>;
  done: boolean;
  /** The phone has no room: what was written before is kept. */
  full: boolean;
};

/**
 * A form that is kept sealed at every touch. Handed in, it lies under its command until the server has taken it; `asked` names
 * one that is half-done, or was refused and is to be mended.
 */
export function useForm<Of extends State>(
  kind: string,
  asked: string | undefined,
  begin: () => Of | null,
): KeptForm<Of> {
  const { phone, key, act } = useOpen();
  const [state, setState] = useState<Of | null | undefined>(undefined);
  const [done, setDone] = useState(false);
  const [full, setFull] = useState(false);
  const form = useRef<Form>({ id: asked ?? kind, kind });
  /** One write after another: the last touch is what stays. */
  const writes = useRef<Promise<boolean>>(Promise.resolve(true));
  /** Handed in: what is still touched belongs to nothing any more. */
  const sent = useRef(false);
  const first = useRef(begin);
  first.current = begin;
  useEffect(() => {
    form.current = { id: asked ?? kind, kind };
    sent.current = false;
    void draftOf<Of>(phone, key, form.current.id).then((kept) => {
      if (kept?.forCommand) form.current.forCommand = kept.forCommand;
      setState(kept?.value ?? first.current());
    });
  }, [phone, key, kind, asked]);

  // what it begins with may itself still be on its way from the phone's store
  useEffect(() => {
    if (state === null) setState(first.current());
  });

  const now = useRef(state);
  now.current = state;
  const change = useCallback(
    (more: More<Of>): Promise<boolean> => {
      const before = now.current;
      if (!before || sent.current) return Promise.resolve(false);
      const next = { ...before, ...(typeof more === "function" ? more(before) : more) };
      now.current = next;
      setState(next);
      const at = { ...form.current };
      writes.current = writes.current
        .then(() => keepDraft(phone, key, at, next))
        .then(
          () => true,
          () => false,
        )
        .then((kept) => {
          setFull(!kept);
          return kept;
        });
      return writes.current;
    },
    [phone, key],
  );

  const send = async (doing: Doing, end = now.current): Promise<boolean> => {
    const { commandId } = doing.input;
    await writes.current;
    sent.current = true;
    try {
      await keepDraft(phone, key, { id: commandId, kind, forCommand: commandId }, end);
      sent.current = await act({ ...doing, form: form.current.id });
    } catch {
      sent.current = false;
    }
    setFull(!sent.current);
    setDone(sent.current);
    return sent.current;
  };
  const drop = async (): Promise<void> => {
    await writes.current;
    const commandId = now.current?.commandId ?? "";
    await dropDraft(phone, form.current.id);
    for (const table of [phone.files, phone.drafts]) await table.where("forCommand").equals(commandId).delete();
  };
  return { state, change, send, drop, done, full };
}

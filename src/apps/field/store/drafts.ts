import { instantHere } from "./clock.ts";
import type { Phone } from "./phone.ts";
import { open, seal } from "./sealed.ts";

/** A form of its kind under an id; `forCommand` once it was handed in. */
export type Form = { id: string; kind: string; forCommand?: string };

/** Forms are kept sealed at every touch: a killed app, an empty battery or an update loses nothing. */
export async function keepDraft(phone: Phone, key: CryptoKey, form: Form, value: unknown): Promise<void> {
  const sealed = await seal(key, `draft:${form.id}`, value);
  await phone.drafts.put({ ...form, changedAt: instantHere(), sealed });
}

/** The form as it was left, and whether it waits under a command. */
export async function draftOf<Value>(
  phone: Phone,
  key: CryptoKey,
  id: string,
): Promise<{ value: Value; forCommand: string | null } | undefined> {
  const kept = await phone.drafts.get(id);
  return kept && { value: await open<Value>(key, `draft:${id}`, kept.sealed), forCommand: kept.forCommand ?? null };
}
export const dropDraft = async (phone: Phone, id: string): Promise<void> => phone.drafts.delete(id);

/** Where the form of a command lies, when it can be opened again. */
export const formOf = (phone: Phone, commandId: string): Promise<Form | undefined> =>
  phone.drafts.where("forCommand").equals(commandId).first();

import type { Phone } from "./phone.ts";
import { open, seal } from "./sealed.ts";

/** Half-done work is kept sealed at every step: a killed app, an empty battery or an update loses nothing. */
export async function keepDraft(phone: Phone, key: CryptoKey, kind: string, id: string, value: unknown): Promise<void> {
  await phone.drafts.put({
    id,
    kind,
    changedAt: new Date().toISOString(),
    sealed: await seal(key, `draft:${id}`, value),
  });
}
export async function draftOf<Value>(phone: Phone, key: CryptoKey, id: string): Promise<Value | undefined> {
  const kept = await phone.drafts.get(id);
  return kept && open<Value>(key, `draft:${id}`, kept.sealed);
}
export const dropDraft = async (phone: Phone, id: string): Promise<void> => phone.drafts.delete(id);

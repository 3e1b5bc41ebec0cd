import { newId } from "#ui/new-command-id.ts";
import { derivedId } from "./derived-id.ts";
import type { Phone } from "./phone.ts";
import { openBytes, sealBytes } from "./sealed.ts";

type Given = { forCommand: string; purpose: string; place: string; name: string; content: Blob };

/** Keeps a file for the command it belongs to; answers with the id it will have on the server. */
export async function keepFile(
  phone: Phone,
  key: CryptoKey,
  { forCommand, purpose, place, name, content }: Given,
): Promise<string> {
  const commandId = newId();
  const id = await derivedId("file", commandId);
  const sealed = await sealBytes(key, `file:${id}`, await content.arrayBuffer());
  await phone.files.put({ id, commandId, forCommand, purpose, place, name, bytes: content.size, sent: false, sealed });
  return id;
}

/** A kept file opened, to be looked at or listened to. */
export async function contentOf(phone: Phone, key: CryptoKey, id: string): Promise<ArrayBuffer | undefined> {
  const kept = await phone.files.get(id);
  return kept && openBytes(key, `file:${id}`, kept.sealed);
}

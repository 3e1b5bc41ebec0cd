import { newId } from "#ui/new-command-id.ts";
import { derivedId } from "./derived-id.ts";
import type { Phone } from "./phone.ts";
import { sealBytes } from "./sealed.ts";

const LONGEST_EDGE = 1280;
const QUALITY = 0.72;
/** More than any phone camera makes: refused before it is opened, so that a cheap phone does not fall over. */
export const PHOTO_MOST_BYTES = 40 * 1024 * 1024;

/** A picture made small enough for a weak line; the camera's own notes (place, model) do not survive it. */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", QUALITY),
  );
}

type Given = { forCommand: string; place: string; name: string; content: Blob };

/** Keeps a file for the command it belongs to; answers with the id it will have on the server. */
export async function keepFile(
  phone: Phone,
  key: CryptoKey,
  { forCommand, place, name, content }: Given,
): Promise<string> {
  const commandId = newId();
  const id = await derivedId("file", commandId);
  const sealed = await sealBytes(key, `file:${id}`, await content.arrayBuffer());
  await phone.files.put({
    id,
    commandId,
    forCommand,
    purpose: "proof",
    place,
    name,
    bytes: content.size,
    sent: false,
    sealed,
  });
  return id;
}

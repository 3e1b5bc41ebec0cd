import { newCommandId } from "./new-command-id.ts";
import { session } from "./session.ts";

export type Uploaded = { fileId: string; name: string; bytes: number };
type Asked = { purpose: string; place: string; onProgress?: (share: number) => void; signal?: AbortSignal };

/** A refusal as the API words it, so that `troubleOf` reads it like any other. */
const refusedBy = (status: number, text: string): unknown => {
  try {
    return { ...JSON.parse(text), status };
  } catch {
    return new TypeError(`upload ended with ${status}`);
  }
};

type Answer = { status: number; text: string };

function put(address: string, file: File, { onProgress, signal }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", address);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new TypeError("the network is gone"));
    request.onabort = () => reject(new DOMException("cancelled", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/**
 * Sends a file to the store and resolves to its id; tells how much is sent. When the session ended meanwhile the person
 * signs in on top of the page and the file is sent again. Throws what `troubleOf` can read.
 */
export async function upload(file: File, asked: Asked): Promise<Uploaded> {
  const query = new URLSearchParams({
    purpose: asked.purpose,
    place: asked.place,
    name: file.name,
    commandId: newCommandId(),
  });
  const address = `/api/files?${query}`;
  let answer = await put(address, file, asked);
  if (answer.status === 401 && session.state().signedIn && (await session.askAgain()))
    answer = await put(address, file, asked);
  if (answer.status >= 300) throw refusedBy(answer.status, answer.text);
  return JSON.parse(answer.text);
}

import { newCommandId } from "./new-command-id.ts";

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

/** Sends a file to the store and resolves to its id; tells how much is sent. Throws what `troubleOf` can read. */
export function upload(file: File, { purpose, place, onProgress, signal }: Asked): Promise<Uploaded> {
  const query = new URLSearchParams({ purpose, place, name: file.name, commandId: newCommandId() });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/api/files?${query}`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () =>
      request.status < 300
        ? resolve(JSON.parse(request.responseText))
        : reject(refusedBy(request.status, request.responseText));
    request.onerror = () => reject(new TypeError("the network is gone"));
    request.onabort = () => reject(new DOMException("cancelled", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

import { readFile, stat } from "node:fs/promises";

const NOT_BUILT = "<!doctype html><title>Bangfu</title><p>npm run build";
/** What a page of ours may load and do: its own files, nothing from elsewhere. */
export const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join("; ");

/** The page as it lies on the disk now: after an upgrade under a running server it names the new files, not those that are gone. */
export function currentPage(file: URL): () => Promise<string> {
  let read = { made: 0, html: NOT_BUILT };
  return async () => {
    const made = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (made !== read.made && made !== 0) read = { made, html: await readFile(file, "utf8") };
    return read.html;
  };
}

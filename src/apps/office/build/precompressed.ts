import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const TEXT = /\.(js|css|svg)$/;
const SMALL = 512;

/** Beside each asset its brotli and gzip form, made once at build time; the server hands out the one the browser takes. */
export const precompressed = (folder: URL): Plugin => ({
  name: "precompressed",
  apply: "build",
  closeBundle() {
    for (const file of readdirSync(folder).filter((one) => TEXT.test(one))) {
      const from = readFileSync(new URL(file, folder));
      if (from.length < SMALL) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: from.length };
      writeFileSync(new URL(`${file}.br`, folder), brotliCompressSync(from, { params }));
      writeFileSync(new URL(`${file}.gz`, folder), gzipSync(from, { level: 9 }));
    }
  },
});

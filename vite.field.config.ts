import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstWords } from "./src/apps/field/build/first-words.ts";
import { offline } from "./src/apps/field/build/offline.ts";
import { noServerCode } from "./src/apps/office/build/no-server-code.ts";
import { precompressed } from "./src/apps/office/build/precompressed.ts";

const at = (path: string): URL => new URL(path, import.meta.url);

/** The phone's app as static files in `dist/field`, with the service worker that keeps them on the phone. */
export default defineConfig({
  root: at("./src/apps/field/").pathname,
  base: "/field/",
  publicDir: at("./src/apps/field/public/").pathname,
  plugins: [
    react(),
    noServerCode(),
    firstWords(),
    precompressed(at("./dist/field/assets/")),
    offline(at("./dist/field/")),
  ],
  build: {
    outDir: at("./dist/field/").pathname,
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});

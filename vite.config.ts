import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contractRoutes } from "./src/apps/office/build/contract-routes.ts";
import { noServerCode } from "./src/apps/office/build/no-server-code.ts";
import { precompressed } from "./src/apps/office/build/precompressed.ts";

const at = (path: string): URL => new URL(path, import.meta.url);

/** The office as static files in `dist/office`. `npx vite` serves it with live reload before a running `bangfu serve`. */
export default defineConfig({
  root: at("./src/apps/office/").pathname,
  base: "/",
  publicDir: at("./src/apps/office/public/").pathname,
  plugins: [
    react(),
    contractRoutes(at("./src/apps/contract.ts")),
    noServerCode(),
    precompressed(at("./dist/office/assets/")),
  ],
  build: {
    outDir: at("./dist/office/").pathname,
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
    // what every page is made of comes in one piece: twenty small files are twenty ways to the server;
    // `no-eval` goes with the first schemas, which it must come before
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "desk", test: /\/src\/(ui|kernel)\/|\/no-eval\.ts$/ }] } },
    },
  },
  server: {
    port: 5173,
    proxy: { "/api/": process.env.BANGFU_SERVER ?? "http://127.0.0.1:8080" },
  },
});

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { antdStyles } from "./src/apps/office/build/antd-styles.ts";
import { contractRoutes } from "./src/apps/office/build/contract-routes.ts";
import { noServerCode } from "./src/apps/office/build/no-server-code.ts";
import { precompressed } from "./src/apps/office/build/precompressed.ts";
import { styleSheets } from "./src/apps/office/build/style-sheets.ts";

const at = (path: string): URL => new URL(path, import.meta.url);

/** The office as static files in `dist/office`. `npx vite` serves it with live reload before a running `bangfu serve`. */
export default defineConfig({
  root: at("./src/apps/office/").pathname,
  base: "/",
  publicDir: at("./src/apps/office/public/").pathname,
  plugins: [
    react(),
    styleSheets(at("./src/ui/adopted-styles.ts")),
    contractRoutes(at("./src/apps/contract.ts")),
    antdStyles(at("./src/"), at("./src/ui/theme.ts")),
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
  },
  server: {
    port: 5173,
    proxy: { "/api/": process.env.BANGFU_SERVER ?? "http://127.0.0.1:8080" },
  },
});

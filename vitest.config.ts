import { defineConfig } from "vitest/config";
import { LongFirst } from "./src/testing/long-first.ts";

/** Tests that only reckon. They need no world of their own: one after the other in one, which spares loading what they share each time anew. */
const RULES = [
  "src/{kernel,packs,i18n,ui}/**/*.test.ts",
  "src/modules/*/{domain,office}/**/*.test.ts",
  "src/apps/office/**/*.test.ts",
];
const ALL = ["src/**/*.test.ts", "src/**/*.test.tsx", "tools/**/*.test.ts"];

/** Stories run on PGlite; with TEST_DATABASE_URL (a PostgreSQL server where databases may be made) they all run there. */
export default defineConfig({
  test: {
    globalSetup: "./src/testing/prepare-template.ts",
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: process.env.REPORT ? ["default", ["json", { outputFile: process.env.REPORT }]] : ["default"],
    projects: [
      { extends: true, test: { name: "rules", include: RULES, isolate: false } },
      { extends: true, test: { name: "stories", include: ALL, exclude: RULES } },
    ],
  },
});

import { defineConfig } from "vitest/config";

/** Stories run on PGlite; with TEST_DATABASE_URL (a PostgreSQL server where databases may be made) they all run there. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tools/**/*.test.ts"],
    globalSetup: "./src/testing/prepare-template.ts",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    reporters: process.env.REPORT ? ["default", ["json", { outputFile: process.env.REPORT }]] : ["default"],
  },
});

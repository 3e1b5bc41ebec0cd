import { defineConfig } from "vitest/config";

/** Browser journeys, one after another: each serves its own county on its own embedded database. */
export default defineConfig({
  test: {
    include: ["e2e/**/*.journey.ts"],
    globalSetup: "./e2e/support/build.ts",
    bail: 1,
    pool: "forks",
    maxWorkers: 1,
    fileParallelism: false,
    maxConcurrency: 3,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: process.env.REPORT ? ["default", ["json", { outputFile: process.env.REPORT }]] : ["default"],
  },
});

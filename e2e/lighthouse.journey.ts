import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Lighthouse, MEASURED, type MeasuredPage, measuredPages, openLighthouse } from "./support/lighthouse.ts";
import { openSample, type Sample } from "./support/sample.ts";

/** Accessibility and good practice by Lighthouse. Speed is told, not judged: that is done on a quiet machine by `bench/lighthouse.bench.ts`. */
describe("Lighthouse on the portal and the office", () => {
  let sample: Sample;
  let tool: Lighthouse;
  let pages: MeasuredPage[];
  beforeAll(async () => {
    sample = await openSample();
    pages = await measuredPages(sample.address);
    tool = await openLighthouse();
  });
  afterAll(async () => {
    await tool?.close();
    await sample?.close();
  });

  it.each(MEASURED)("%s reaches its bar", async (name) => {
    const page = pages.find((one) => one.name === name) as MeasuredPage;
    const scores = await tool.score(page, ["performance", "accessibility", "best-practices"]);
    console.log(page.name, JSON.stringify(scores));
    for (const [category, score] of Object.entries(scores))
      if (category !== "performance")
        expect(score.points, `${page.name}, ${category}: ${score.lost.join("; ")}`).toBeGreaterThanOrEqual(page.bar);
  });
});

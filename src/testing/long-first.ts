import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes minutes. On a fresh clone nobody has measured anything yet, and the file that begins last decides when all is done. */
export const LONGEST = [
  "src/walls-county.test.ts",
  "src/walls-village.test.ts",
  "src/apps/server/year.story.test.ts",
  "src/modules/intake/story.test.ts",
  "src/modules/card/story.test.ts",
  "src/walls-township.test.ts",
];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((one) => moduleId.endsWith(one));
  return at < 0 ? LONGEST.length : at;
};

/** The longest files first, so that no processor waits for one of them at the end. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

import { existsSync, readFileSync } from "node:fs";

/** Adds up test reports and prints the closing line: `sum-reports STEPS_FAILED report.json …`. A report that is missing is a failure. */
const [steps = "0", ...reports] = process.argv.slice(2);
let passed = 0;
let failed = Number(steps);
for (const file of reports) {
  if (!existsSync(file)) {
    console.log(`no report ${file}`);
    failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(file, "utf8")) as { numPassedTests: number; numFailedTests: number };
  console.log(`${file}: ${report.numPassedTests} passed, ${report.numFailedTests} failed`);
  passed += report.numPassedTests;
  failed += report.numFailedTests;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

import type { Sentences } from "../sentence.ts";

export const jobs = {
  "jobs.tray": "Jobs",
  "jobs.tray-title": "Background jobs",
  "jobs.fetch": "Fetch the file",
  "jobs.none": "Nothing is running.",
  "jobs.none.do": "Imports, exports and printing show their progress here. Leaving the page does not stop them.",
} as const satisfies Sentences;

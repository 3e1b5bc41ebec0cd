import type { CliCommand } from "./command-line.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const listening = { port: text, host: text };

/** Everything `bangfu` can do, in the order of the help. Each is read only when it is called. */
export const commands: readonly CliCommand[] = [
  { name: "start", takes: [], options: { ...listening, empty: flag }, load: () => import("./start.ts") },
  { name: "serve", takes: [], options: listening, load: () => import("./serve.ts") },
  { name: "sample", takes: [], options: {}, load: () => import("./sample.ts") },
  {
    name: "import",
    takes: ["FILE"],
    options: { user: text, place: text, year: text, accept: flag, whole: flag, notes: text },
    load: () => import("./import.ts"),
  },
  {
    name: "export",
    takes: ["FILE"],
    options: { user: text, under: text, households: flag, reason: text },
    load: () => import("./export.ts"),
  },
  { name: "verify", takes: ["FILE"], options: { head: text }, load: () => import("./verify.ts") },
  { name: "audit verify", takes: [], options: { head: text }, load: () => import("./audit-verify.ts") },
  { name: "backup", takes: ["FILE"], options: {}, load: () => import("./backup.ts") },
  { name: "restore", takes: ["FILE"], options: {}, load: () => import("./restore.ts") },
  { name: "migrate", takes: [], options: {}, load: () => import("./migrate.ts") },
  { name: "doctor", takes: [], options: {}, load: () => import("./doctor.ts") },
  { name: "key rotate", takes: [], options: { resume: flag }, load: () => import("./key-rotate.ts") },
];

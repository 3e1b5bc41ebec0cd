import type { Run } from "./command-line.ts";
import { serveUntilEnded } from "./serve-until-ended.ts";

export const run: Run = (call) => serveUntilEnded(call);

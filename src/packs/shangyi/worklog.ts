import type { PackRule } from "../pack.ts";

export const worklog: readonly PackRule[] = [];

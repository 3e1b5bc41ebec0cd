import type { PackRule } from "../pack.ts";

export const attendance: readonly PackRule[] = [];

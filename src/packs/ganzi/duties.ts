import type { PackRule } from "../pack.ts";

export const duties: readonly PackRule[] = [];

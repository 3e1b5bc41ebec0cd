import type { PackRule } from "../pack.ts";

export const stationing: readonly PackRule[] = [];

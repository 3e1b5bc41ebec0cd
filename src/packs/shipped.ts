import { base } from "./base/index.ts";
import { bazhong } from "./bazhong/index.ts";
import { monitoring } from "./monitoring/index.ts";
import type { Pack, PackName } from "./pack.ts";
import { yuanyang } from "./yuanyang/index.ts";

/** The packs that ship, in the order of a county that has not chosen: the first that states a rule wins. */
export const PACKS: readonly Pack[] = [yuanyang, bazhong, monitoring, base];
export const PACK_NAMES = ["yuanyang", "bazhong", "monitoring", "base"] as const satisfies readonly PackName[];
export const DEFAULT_COMPOSITION: readonly PackName[] = PACK_NAMES;

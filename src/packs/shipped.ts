import { base } from "./base/index.ts";
import { bazhong } from "./bazhong/index.ts";
import { ganzi } from "./ganzi/index.ts";
import { monitoring } from "./monitoring/index.ts";
import type { Pack, PackName } from "./pack.ts";
import { shangyi } from "./shangyi/index.ts";
import { xiantao } from "./xiantao/index.ts";
import { yuanyang } from "./yuanyang/index.ts";

/** The packs that ship, in the order of a county that has not chosen: the first that states a rule wins. */
export const PACKS: readonly Pack[] = [yuanyang, bazhong, shangyi, xiantao, ganzi, monitoring, base];
export const PACK_NAMES = [
  "yuanyang",
  "bazhong",
  "shangyi",
  "xiantao",
  "ganzi",
  "monitoring",
  "base",
] as const satisfies readonly PackName[];
export const DEFAULT_COMPOSITION: readonly PackName[] = PACK_NAMES;

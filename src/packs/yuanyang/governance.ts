import { editable, type PackRule } from "../pack.ts";

/** 四议两公开 comes from Henan: no step 0. */
export const governance: readonly PackRule[] = [
  editable("governance.procedure", "dossier 6.8: 四议两公开 (Dengzhou 2004); township pre-check optional", {
    key: "si-yi",
    zh: "四议两公开",
    en: "Four discussions, two publications",
    clear: null,
    precheck: false,
  }),
];

import { editable, type PackRule } from "../pack.ts";

/** 一清四议两公开 (S17). What 清 means no source says: both readings are offered as lines, and the county may change them. */
export const governance: readonly PackRule[] = [
  editable("governance.procedure", "seed 004, S17: 一清四议两公开; the reading of 清 is unverified (dossier 6.8, U)", {
    key: "yi-qing",
    zh: "一清四议两公开",
    en: "One clearing, four discussions, two publications",
    clear: {
      zh: "清",
      en: "Clearing",
      lines: [
        {
          key: "powers",
          zh: "对照村级权力清单，属于村里能定的事",
          en: "On the list of village powers: the village may decide it",
        },
        { key: "accounts", zh: "账目、背景已理清并附材料", en: "Accounts and background are cleared and attached" },
      ],
    },
    precheck: true,
  }),
];

import { block } from "./kinds.ts";

/** Block C: relocation out of places that cannot feed people (易地扶贫搬迁, dossier 2.2). */
export const RELOCATION_FIELDS = block({
  relocated: {
    zh: "是否搬迁户",
    en: "Relocated household",
    block: "C",
    scope: "household",
    kind: "boolean",
    headers: ["是否易地扶贫搬迁户", "易地搬迁户", "是否易地搬迁", "搬迁户"],
  },
  relocationMode: {
    zh: "搬迁方式",
    en: "Way of relocation",
    block: "C",
    scope: "household",
    kind: "code",
    list: "relocationMode",
  },
  settlementMode: {
    zh: "安置方式",
    en: "Way of settlement",
    block: "C",
    scope: "household",
    kind: "code",
    list: "settlementMode",
  },
  settlementPlace: {
    zh: "安置地",
    en: "Where settled",
    block: "C",
    scope: "household",
    kind: "code",
    list: "settlementPlace",
    headers: ["安置地点"],
  },
  relocationDifficulty: {
    zh: "搬迁可能存在的困难",
    en: "Difficulties of relocation",
    block: "C",
    scope: "household",
    kind: "text",
    max: 500,
    headers: ["搬迁困难", "搬迁存在的困难"],
  },
  hasNewKeys: {
    zh: "是否取得新房钥匙",
    en: "Keys of the new home received",
    block: "C",
    scope: "household",
    kind: "boolean",
    headers: ["是否拿到新房钥匙"],
  },
});

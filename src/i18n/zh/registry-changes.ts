import type { Sentences } from "../sentence.ts";

/** What happened to a member, as `{reason}` of a sentence (`modules/registry/domain/changes.ts`); a test keeps them equal. */
export const registryChanges = {
  "reason.死亡": "死亡",
  "reason.嫁出": "嫁出",
  "reason.出国定居": "出国定居",
  "reason.判刑收监": "判刑收监",
  "reason.其他转出": "其他转出",
  "reason.户籍迁出": "户籍迁出",
  "reason.离婚": "离婚",
  "reason.嫁入": "嫁入",
  "reason.新生儿": "新生儿",
  "reason.其他转入": "其他转入",
  "reason.户籍迁入": "户籍迁入",
  "reason.收养": "收养",
  "reason.子女分家": "子女分家",
  "reason.整户自然销户": "整户自然销户",
} as const satisfies Sentences;

import type { Sentences } from "../sentence.ts";

/** What happened to a member, as `{reason}` of a sentence (`modules/registry/domain/changes.ts`); a test keeps them equal. */
export const registryChanges = {
  "reason.死亡": "Death",
  "reason.嫁出": "Married out",
  "reason.出国定居": "Settled abroad",
  "reason.判刑收监": "Imprisoned",
  "reason.其他转出": "Left otherwise",
  "reason.户籍迁出": "Registration moved out",
  "reason.离婚": "Divorce",
  "reason.嫁入": "Married in",
  "reason.新生儿": "Birth",
  "reason.其他转入": "Joined otherwise",
  "reason.户籍迁入": "Registration moved in",
  "reason.收养": "Adoption",
  "reason.子女分家": "Children set up house",
  "reason.整户自然销户": "Whole household ended",
} as const satisfies Sentences;

import type { Pack } from "../pack.ts";
import { archive } from "./archive.ts";
import { duties } from "./duties.ts";
import { governance } from "./governance.ts";
import { programme } from "./programme.ts";
import { sections } from "./sections.ts";
import { signing } from "./signing.ts";
import { stationing } from "./stationing.ts";
import { visits } from "./visits.ts";

export const yuanyang: Pack = {
  name: "yuanyang",
  title: { zh: "原阳：档卡规范与七签字", en: "Yuanyang: card quality and seven signatures" },
  about: {
    zh: "把每张档卡查实、签实：六板块、六对照、七签字、同责同追究。",
    en: "Every card verified and signed: six sections, six comparisons, seven signatures, equal liability.",
  },
  rules: [...signing, ...sections, ...visits, ...archive, ...programme, ...duties, ...stationing, ...governance],
};

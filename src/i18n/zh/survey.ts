import type { Sentences } from "../sentence.ts";

/** Surveys at the house, and what two people found differently. */
export const survey = {
  "survey.not-found": "没有找到这次入户记录，可能不在您的辖区。",
  "survey.ground-not-found": "没有找到这个地方，或者不在您的辖区。",
  "survey.household-gone": "这户已在 {on} 销户或迁走，调查没有写进户册。请到户册核对后，改记在新户上。",
  "survey.too-few-surveyors": "入户至少要 {wanted} 个人，请补上同去的人。",
  "survey.not-mine": "调查人里没有您本人，请由同去的人来交。",
  "survey.not-seen": "必看项还没看到：{items}。看不到的，请选原因并写明。",
  "survey.not-read-back": "还没有读给农户听。请读一遍，再请农户签字。",
  "survey.not-signed": "还差签字：{names}。",
  "survey.in-future": "入户日期 {day} 还没有到，请看看手机的日期对不对。",
  "survey.photo-not-found": "有照片没有传上来，请联网后重新发送。",
  "survey.surveyor-unknown": "有一位调查人不在本县名册里，请重新选择。",
  "survey.difference-decided": "这一项已经有人定过了。",
} satisfies Sentences;

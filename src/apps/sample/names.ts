import type { Dice } from "./dice.ts";

/** Family names with their rough weight, two-character ones among them, and characters for given names. All people are invented. */
const FAMILY = [
  ..."王王王李李李张张张刘刘陈陈杨杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文",
  "欧阳",
  "诸葛",
  "司马",
  "上官",
];
const MALE = [..."伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林阳建国志海山福贵才旺根生柱满仓田"];
const FEMALE = [..."芳娜敏静丽艳娟霞秀玲桂英梅红兰萍燕云莲花荣洁琴香珍凤春秋月菊蓉翠彩雪巧"];

export type Sex = "男" | "女";
export const familyName = (d: Dice): string => d.pick(FAMILY);
export function givenName(d: Dice, sex: Sex): string {
  const pool = sex === "男" ? MALE : FEMALE;
  return d.pick(pool) + (d.chance(0.7) ? d.pick(pool) : "");
}

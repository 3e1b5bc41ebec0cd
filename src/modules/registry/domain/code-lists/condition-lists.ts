import { listOf } from "./code-list.ts";

/** Lists of blocks B and C (dossier 2.2). */
export const roadType = listOf("roadType", "national-2014", [
  ["01", "泥土路", "土路"],
  ["02", "砂石路", "沙石路"],
  ["03", "水泥路", "混凝土路"],
  ["04", "沥青路", "柏油路"],
]);

export const houseStructure = listOf("houseStructure", "national-2014", [
  ["01", "钢筋混凝土", "钢混", "框架"],
  ["02", "砖混", "砖混结构"],
  ["03", "砖瓦砖木", "砖木", "砖瓦", "砖木结构", "砖(石)木"],
  ["04", "石/窑洞", "窑洞", "石头", "石窑", "石窑洞"],
  ["05", "竹草土坯", "土坯", "土木", "竹草"],
  ["99", "其他", "其它"],
]);

export const dangerGrade = listOf("dangerGrade", "national-2014", [
  ["A", "A级", "A"],
  ["B", "B级", "B"],
  ["C", "C级", "C"],
  ["D", "D级", "D"],
]);

export const fuel = listOf("fuel", "national-2014", [
  ["01", "柴草", "柴禾", "薪柴"],
  ["02", "干畜粪", "畜粪"],
  ["03", "煤炭", "煤"],
  ["04", "清洁能源", "电", "燃气", "液化气", "天然气", "沼气", "太阳能"],
  ["05", "其他", "其它"],
]);

export const relocationMode = listOf("relocationMode", "national-2014", [
  ["01", "行政村整体", "行政村整体搬迁", "整村搬迁"],
  ["02", "自然村(组)整体", "自然村整体", "自然村整体搬迁"],
  ["03", "个别搬迁", "个别", "零散搬迁"],
]);

export const settlementMode = listOf("settlementMode", "national-2014", [
  ["01", "集中安置", "集中"],
  ["02", "分散安置", "分散"],
]);

export const settlementPlace = listOf("settlementPlace", "national-2014", [
  ["01", "县城", "县城安置"],
  ["02", "乡镇", "集镇"],
  ["03", "县外"],
  ["04", "村外", "乡内村外"],
  ["05", "村内"],
]);

/** A code and label of a national standard with the label of ours it falls under; `national: null` = no counterpart. */
export type GbLabel = { code: string; label: string; national: string | null };

type Rows = readonly (readonly [national: string | null, ...codes: (readonly [code: string, label: string])[]])[];
const flat = (rows: Rows): GbLabel[] =>
  rows.flatMap(([national, ...codes]) => codes.map(([code, label]) => ({ code, label, national })));

/** GB/T 4658-2006 (dossier 9.5). The first code of a label is the one written on export. */
export const GB_EDUCATION: readonly GbLabel[] = flat([
  [
    "本科及以上",
    ["20", "大学本科教育"],
    ["21", "大学本科毕业"],
    ["22", "大学本科结业"],
    ["23", "大学本科肄业"],
    ["28", "大学普通班毕业"],
    ["10", "研究生教育"],
    ["11", "博士研究生毕业"],
    ["12", "博士研究生结业"],
    ["13", "博士研究生肄业"],
    ["14", "硕士研究生毕业"],
    ["15", "硕士研究生结业"],
    ["16", "硕士研究生肄业"],
    ["17", "研究生班毕业"],
    ["18", "研究生班结业"],
    ["19", "研究生班肄业"],
  ],
  ["大专", ["30", "大学专科教育"], ["31", "大学专科毕业"], ["32", "大学专科结业"], ["33", "大学专科肄业"]],
  [
    "高中",
    ["60", "普通高级中学教育"],
    ["61", "普通高中毕业"],
    ["62", "普通高中结业"],
    ["63", "普通高中肄业"],
    ["40", "中等职业教育"],
    ["41", "中等专科毕业"],
    ["42", "中等专科结业"],
    ["43", "中等专科肄业"],
    ["44", "职业高中毕业"],
    ["45", "职业高中结业"],
    ["46", "职业高中肄业"],
    ["47", "技工学校毕业"],
    ["48", "技工学校结业"],
    ["49", "技工学校肄业"],
  ],
  ["初中", ["70", "初级中学教育"], ["71", "初中毕业"], ["73", "初中肄业"]],
  ["小学", ["80", "小学教育"], ["81", "小学毕业"], ["83", "小学肄业"]],
  ["文盲或半文盲", ["90", "其他(含文盲)"]],
]);

/** GB/T 2261.3 (dossier 9.3). 一般或较弱 has no counterpart among the four labels of the register: it is asked, never guessed. */
export const GB_HEALTH: readonly GbLabel[] = flat([
  ["健康", ["10", "健康或良好"]],
  [null, ["20", "一般或较弱"]],
  [
    "长期慢性病",
    ["30", "有慢性病"],
    ["31", "心血管病"],
    ["32", "脑血管病"],
    ["33", "慢性呼吸系统病"],
    ["34", "慢性消化系统病"],
    ["35", "慢性肾炎"],
    ["36", "结核病"],
    ["37", "糖尿病"],
    ["38", "神经或精神疾病"],
    ["49", "其他慢性病"],
  ],
  ["患有大病", ["41", "癌症"]],
  [
    "残疾",
    ["60", "残疾"],
    ["61", "视力残疾"],
    ["62", "听力残疾"],
    ["63", "言语残疾"],
    ["64", "肢体残疾"],
    ["65", "智力残疾"],
    ["66", "精神残疾"],
    ["67", "多重残疾"],
    ["69", "其他残疾"],
  ],
]);

/** A: wages · B: own business · C: property · D: transfers · E: cost of own business · M: monitoring only (dossier 3.5). */
export type IncomeKind = "A" | "B" | "C" | "D" | "E" | "M";

/** One node of the item tree; a code's parent is the code without its last two digits. `sign` is its part in net income. */
export type IncomeItem = {
  code: string;
  zh: string;
  en: string;
  parent: string | null;
  kind: IncomeKind;
  sign: 1 | -1 | 0;
};

const TREE: readonly (readonly [code: string, zh: string, en: string])[] = [
  ["A", "工资性收入", "Wages"],
  ["A01", "务工收入", "Work away or nearby"],
  ["A02", "行业部门公益岗", "Public-service job of a department"],
  ["A03", "乡镇公益岗", "Public-service job of the township"],
  ["A04", "村级公益岗", "Public-service job of the village"],
  ["A05", "自主采摘", "Gathering"],
  ["B", "生产经营性收入", "Own business"],
  ["B01", "种植收入", "Crops"],
  ["B02", "养殖收入", "Livestock"],
  ["B03", "林果收入", "Fruit and forest"],
  ["B99", "其他生产经营收入", "Other business"],
  ["C", "财产性收入", "Property"],
  ["C01", "资产收益扶贫分红", "Dividends of shared assets"],
  ["C02", "土地流转收入", "Land leased out"],
  ["C03", "金融贷款项目收入", "Loan projects"],
  ["C04", "代种代养收入", "Crops or stock kept by others"],
  ["C99", "其他财产性收入", "Other property"],
  ["D", "转移性收入", "Transfers"],
  ["D01", "计划生育金", "Family planning money"],
  ["D02", "低保金", "Minimum living allowance"],
  ["D03", "特困供养金", "Care of the destitute"],
  ["D04", "养老保险金", "Pension"],
  ["D05", "生态补偿金", "Ecological compensation"],
  ["D0501", "退耕还林补助", "Farmland returned to forest"],
  ["D0502", "公益林补助", "Public forest"],
  ["D0503", "草原奖补", "Grassland award"],
  ["D0504", "移民补助", "Resettlement allowance"],
  ["D0599", "其他生态补偿", "Other ecological compensation"],
  ["D06", "其他转移性收入", "Other transfers"],
  ["D0601", "玉米大豆补贴", "Maize and soya subsidy"],
  ["D0602", "地力补贴", "Soil protection subsidy"],
  ["D0603", "大田保险", "Field crop insurance"],
  ["D0604", "高龄补贴", "Old age allowance"],
  ["D0605", "优抚金", "Veterans' and families' allowance"],
  ["D0606", "残疾补贴", "Disability allowance"],
  ["D0607", "教育扶持", "Education support"],
  ["D0608", "救灾款", "Disaster relief"],
  ["D0609", "失能老人补贴", "Allowance for disabled old people"],
  ["D0610", "赡养费", "Support from children"],
  ["D0611", "取暖补贴", "Heating allowance"],
  ["D0612", "物价补贴", "Price allowance"],
  ["D0613", "社会救济", "Social relief"],
  ["D0614", "防贫保险", "Insurance against poverty"],
  ["D0615", "经常性捐赠和赔偿", "Regular gifts and damages"],
  ["D0699", "其他", "Other"],
  ["E", "生产经营性支出", "Cost of own business"],
  ["E01", "种植支出", "Cost of crops"],
  ["E02", "养殖支出", "Cost of livestock"],
  ["E03", "林果支出", "Cost of fruit and forest"],
  ["E99", "其他生产经营支出", "Other cost"],
  ["M01", "家庭理赔收入", "Insurance paid out"],
  ["M02", "合规自付支出", "Own payments within the rules"],
];

const SIGNS = { A: 1, B: 1, C: 1, D: 1, E: -1, M: 0 } as const;

/** The item tree of dossier 3.5 in form order. Our own codes; the label is what is stored in exports. */
export const INCOME_ITEMS: readonly IncomeItem[] = TREE.map(([code, zh, en]) => {
  const kind = code.slice(0, 1) as IncomeKind;
  const parent = code.length === 1 || kind === "M" ? null : code.length === 3 ? kind : code.slice(0, -2);
  return { code, zh, en, parent, kind, sign: SIGNS[kind] };
});

const BY_CODE: ReadonlyMap<string, IncomeItem> = new Map(INCOME_ITEMS.map((one) => [one.code, one]));
export const findIncomeItem = (code: string): IncomeItem | undefined => BY_CODE.get(code);

/** Is this item the given node or below it? */
export const isUnder = (code: string, node: string): boolean => code.startsWith(node);

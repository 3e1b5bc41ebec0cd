import { block } from "./kinds.ts";

const land = (zh: string, en: string, national: string, headers: readonly string[]) =>
  ({ zh, en, block: "B", scope: "year", kind: "area", national, headers }) as const;
const yesNo = (zh: string, en: string, national: string, headers: readonly string[]) =>
  ({ zh, en, block: "B", scope: "year", kind: "boolean", national, headers }) as const;

/** Block B: production and living conditions of one year (AC30 group, dossier 2.2). "0" is a value, empty is an error. */
export const CONDITION_FIELDS = block({
  farmland: { ...land("耕地面积", "Farmland", "AAC301", ["耕地"]), required: true },
  irrigatedLand: land("有效灌溉面积", "Irrigated land", "AAC302", ["灌溉面积"]),
  forestLand: { ...land("林地面积", "Forest land", "AAC303", ["林地"]), required: true },
  returnedForest: land("退耕还林面积", "Farmland returned to forest", "AAC304", ["退耕还林", "退耕面积"]),
  orchard: land("林果面积", "Orchard", "AAC305", ["林果"]),
  pasture: land("牧草地面积", "Pasture", "AAC306", ["牧草地", "草地面积", "草场面积"]),
  water: land("水面面积", "Water surface", "AAC307", ["水面", "水域面积"]),
  productionPower: yesNo("是否通生产用电", "Power for production", "AAC308", ["通生产用电", "生产用电"]),
  waterHard: {
    ...yesNo("饮水是否困难", "Drinking water hard to get", "AAC311", ["饮水困难", "是否饮水困难"]),
    askedAnew: true,
  },
  waterSafe: {
    ...yesNo("饮水是否安全", "Drinking water safe", "AAC312", ["饮水安全", "是否解决安全饮用水", "是否饮水安全"]),
    required: true,
    askedAnew: true,
  },
  livingPower: {
    ...yesNo("是否通生活用电", "Power at home", "AAC313", ["通生活用电", "生活用电", "是否通电"]),
    required: true,
  },
  television: {
    ...yesNo("是否通广播电视", "Radio and television", "AAC314", ["通广播电视", "广播电视"]),
    required: true,
  },
  roadDistance: {
    zh: "与村主干路距离",
    en: "Distance to the village road",
    block: "B",
    scope: "year",
    kind: "distance",
    national: "AAC315",
    headers: ["与村主干道距离", "距主干路距离", "离主干路距离", "与主干路距离"],
  },
  roadType: {
    zh: "入户路类型",
    en: "Road to the house",
    block: "B",
    scope: "year",
    kind: "code",
    list: "roadType",
    national: "AAC316",
    headers: ["入户路", "入户道路类型"],
    required: true,
  },
  houseArea: {
    zh: "住房面积",
    en: "House area",
    block: "B",
    scope: "year",
    kind: "houseArea",
    national: "AAC317",
    headers: ["房屋面积", "居住面积", "住房建筑面积"],
    required: true,
  },
  houseStructure: {
    zh: "房屋结构",
    en: "House structure",
    block: "B",
    scope: "year",
    kind: "code",
    list: "houseStructure",
    headers: ["住房结构", "主要房屋结构"],
  },
  houseDangerous: {
    ...yesNo("是否危房", "Dangerous house", "AAC318", ["危房", "是否危房户", "住房是否危房"]),
    required: true,
    askedAnew: true,
  },
  dangerGrade: {
    zh: "危房级别",
    en: "Danger grade",
    block: "B",
    scope: "year",
    kind: "code",
    list: "dangerGrade",
    askedAnew: true,
    national: "AAC322",
    headers: ["危房等级", "房屋等级", "鉴定等级"],
  },
  rebuiltYear: {
    zh: "危改年度",
    en: "Year the house was rebuilt",
    block: "B",
    scope: "year",
    kind: "year",
    headers: ["危房改造年度", "危改年份"],
  },
  sanitaryToilet: {
    ...yesNo("有无卫生厕所", "Sanitary toilet", "AAC319", ["卫生厕所", "是否有卫生厕所"]),
    required: true,
  },
  fuel: {
    zh: "主要燃料类型",
    en: "Main fuel",
    block: "B",
    scope: "year",
    kind: "code",
    list: "fuel",
    national: "AAC320",
    headers: ["燃料类型", "主要燃料"],
    required: true,
  },
  fuelOther: {
    zh: "其他燃料名称",
    en: "Name of the other fuel",
    block: "B",
    scope: "year",
    kind: "text",
    max: 40,
  },
});

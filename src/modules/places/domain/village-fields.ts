import { section, type VillageFieldDef, type VillageFieldDefs, type VillageValueOf } from "./village-kinds.ts";

export type { VillageFieldDef, VillageFieldKind, VillageSection } from "./village-kinds.ts";

/** 村型标签: which cadres fit which village (seed 004, S3). */
export const VILLAGE_TYPES = ["难", "弱", "产业", "乱"] as const;
export type VillageType = (typeof VILLAGE_TYPES)[number];

const BASIC = section("basic", {
  types: { zh: "村型标签", en: "Village type tags", kind: "labels", labels: VILLAGE_TYPES, extra: true },
  villageClass: {
    zh: "村属性",
    en: "Village class",
    kind: "label",
    national: "AAD004",
    labels: ["贫困村", "脱贫村", "非贫困村", "重点帮扶村"],
  },
  direction: {
    zh: "发展方向属性",
    en: "Direction of development",
    kind: "label",
    national: "AAD035",
    labels: ["种植", "养殖", "加工", "乡村旅游", "商贸", "劳务", "其他"],
  },
  terrain: {
    zh: "地形地貌",
    en: "Terrain",
    kind: "label",
    national: "AAD036",
    labels: ["平原", "丘陵", "山区", "高原", "盆地"],
  },
  longitude: { zh: "经度", en: "Longitude", kind: "degree" },
  latitude: { zh: "纬度", en: "Latitude", kind: "degree" },
  exited: { zh: "是否出列", en: "Exited", kind: "boolean" },
  exitedYear: { zh: "出列年份", en: "Year of exit", kind: "year", extra: true },
  naturalVillages: { zh: "自然村（组）数", en: "Natural villages and groups", kind: "whole", national: "AAD006" },
});

const PEOPLE = section("people", {
  households: { zh: "总户数", en: "Households", kind: "whole", national: "AAD005" },
  lowIncomeHouseholds: {
    zh: "低保户",
    en: "Low-income households",
    kind: "whole",
    national: "AAD008",
    among: "households",
    onExit: "filled",
  },
  fiveGuaranteeHouseholds: {
    zh: "特困供养（五保）户",
    en: "Five-guarantee households",
    kind: "whole",
    national: "AAD009",
    among: "households",
    onExit: "filled",
  },
  population: { zh: "总人口", en: "Population", kind: "whole", national: "AAD010", onExit: "positive" },
  lowIncomePeople: {
    zh: "低保人口",
    en: "Low-income people",
    kind: "whole",
    national: "AAD012",
    among: "population",
    onExit: "filled",
  },
  fiveGuaranteePeople: {
    zh: "特困供养（五保）人口",
    en: "Five-guarantee people",
    kind: "whole",
    national: "AAD013",
    among: "population",
    onExit: "filled",
  },
  minorityPeople: { zh: "少数民族人口", en: "Minority people", kind: "whole", national: "AAD014", among: "population" },
  women: { zh: "妇女人口", en: "Women", kind: "whole", national: "AAD015", among: "population" },
  disabledPeople: {
    zh: "残疾人口",
    en: "Disabled people",
    kind: "whole",
    national: "AAD016",
    among: "population",
    onExit: "filled",
  },
  labour: { zh: "劳动力人数", en: "Labour force", kind: "whole", national: "AAD017", among: "population" },
  migrantWorkers: { zh: "外出务工人数", en: "Migrant workers", kind: "whole", national: "AAD018", among: "population" },
  partyMembers: { zh: "中共党员人数", en: "Party members", kind: "whole", national: "AAD037", among: "population" },
  graduateOfficials: { zh: "大学生村官人数", en: "Graduate village officials", kind: "whole", national: "AAD038" },
});

const LAND = section("land", {
  farmland: { zh: "耕地面积", en: "Farmland", kind: "area", national: "AAD019" },
  irrigated: { zh: "有效灌溉面积", en: "Irrigated land", kind: "area", national: "AAD027" },
  woodland: { zh: "林地面积", en: "Woodland", kind: "area", national: "AAD021" },
  farmToForest: { zh: "退耕还林面积", en: "Farmland returned to forest", kind: "area", national: "AAD022" },
  orchard: { zh: "林果面积", en: "Orchard", kind: "area", national: "AAD023" },
  grassland: { zh: "牧草地面积", en: "Grassland", kind: "area", national: "AAD024" },
  waterArea: { zh: "水域面积", en: "Water", kind: "area", national: "AAD025" },
});

const INCOME = section("income", {
  perCapitaIncome: { zh: "农民人均纯收入", en: "Net income per head", kind: "money", national: "AAD301" },
  collectiveIncome: {
    zh: "村级集体经济收入",
    en: "Collective income of the village",
    kind: "money",
    national: "AAD302",
    onExit: "positive",
  },
  cooperatives: { zh: "农民专业合作社数", en: "Cooperatives", kind: "whole", national: "AAD371" },
  tourismHouseholds: { zh: "乡村旅游户数", en: "Households in tourism", kind: "whole", among: "households" },
  farmStays: { zh: "农家乐户数", en: "Farm stays", kind: "whole", among: "households" },
});

const SERVICES = section("services", {
  medicalInsured: {
    zh: "参加医疗保险人数",
    en: "People with medical insurance",
    kind: "whole",
    national: "AAD311",
    among: "population",
  },
  residentPension: {
    zh: "参加居民养老保险人数",
    en: "People in the residents' pension",
    kind: "whole",
    national: "AAD313",
    among: "population",
    onExit: "filled",
  },
  employeePension: {
    zh: "参加职工养老保险人数",
    en: "People in the employees' pension",
    kind: "whole",
    national: "AAD314",
    among: "population",
  },
  primarySchools: { zh: "小学数", en: "Primary schools", kind: "whole", onExit: "filled" },
  clinics: { zh: "卫生室数", en: "Clinics", kind: "whole", national: "AAD391", onExit: "filled" },
  doctors: { zh: "执业（助理）医师数", en: "Licensed doctors", kind: "whole", national: "AAD393" },
  toilets: { zh: "公共厕所数", en: "Public toilets", kind: "whole", national: "AAD392" },
  rubbishPoints: {
    zh: "垃圾集中堆放点数",
    en: "Rubbish collection points",
    kind: "whole",
    national: "AAD394",
    onExit: "filled",
  },
  libraries: { zh: "文化（图书）室数", en: "Reading rooms", kind: "whole", national: "AAD401", onExit: "filled" },
});

const FACILITIES = section("facilities", {
  bus: { zh: "是否通客运班车", en: "Bus service", kind: "boolean", national: "AAD323", onExit: "filled" },
  pavedRoad: {
    zh: "到乡镇是否通沥青（水泥）路",
    en: "Paved road to the township",
    kind: "boolean",
    national: "AAD328",
  },
  unpavedNaturalVillages: {
    zh: "未通沥青（水泥）路的自然村数",
    en: "Natural villages without a paved road",
    kind: "whole",
  },
  unpavedDistance: { zh: "未通沥青（水泥）路里程", en: "Length without a paved road", kind: "distance" },
  unsafeWaterHouseholds: {
    zh: "未实现饮水安全户数",
    en: "Households without safe water",
    kind: "whole",
    national: "AAD331",
    among: "households",
  },
  waterShortageHouseholds: {
    zh: "饮水困难户数",
    en: "Households short of water",
    kind: "whole",
    national: "AAD332",
    among: "households",
  },
  poweredNaturalVillages: {
    zh: "通电的自然村（20户以上）数",
    en: "Natural villages with power (20 households or more)",
    kind: "whole",
    national: "AAD358",
  },
  dangerousHouseHouseholds: {
    zh: "危房户数",
    en: "Households in dangerous houses",
    kind: "whole",
    national: "AAD361",
    among: "households",
  },
  broadbandHouseholds: {
    zh: "通宽带户数",
    en: "Households with broadband",
    kind: "whole",
    national: "AAD411",
    among: "households",
  },
  schoolBroadband: { zh: "小学是否通宽带", en: "Broadband at the primary school", kind: "boolean", national: "AAD412" },
  mobileInternetHouseholds: {
    zh: "能用手机上网的户数",
    en: "Households with mobile internet",
    kind: "whole",
    national: "AAD413",
    among: "households",
  },
  informationOfficers: { zh: "信息员人数", en: "Information officers", kind: "whole", national: "AAD414" },
});

const ORGANISATION = section("organisation", {
  committeeMembers: { zh: "村“两委”其他成员", en: "Other committee members", kind: "text", max: 400, extra: true },
  supervisionMembers: { zh: "村务监督委员会成员", en: "Supervision committee", kind: "text", max: 400, extra: true },
  reserveCadres: { zh: "村级后备干部", en: "Reserve cadres", kind: "text", max: 400, extra: true },
  activityRoom: { zh: "村活动室设备", en: "Equipment of the activity room", kind: "text", max: 400, extra: true },
  currentPlan: { zh: "现行村级规划", en: "Current village plan", kind: "text", max: 1000, extra: true },
  note: { zh: "备注", en: "Note", kind: "text", max: 1000, extra: true },
});

/** The village file, in the order of the form. Each key is a column of `village_file`. */
export const VILLAGE_FIELDS = { ...BASIC, ...PEOPLE, ...LAND, ...INCOME, ...SERVICES, ...FACILITIES, ...ORGANISATION };

export type VillageFieldKey = keyof typeof VILLAGE_FIELDS;
export type VillageValues = { -readonly [Key in VillageFieldKey]: VillageValueOf<(typeof VILLAGE_FIELDS)[Key]> };

export const VILLAGE_FIELD_KEYS = Object.keys(VILLAGE_FIELDS) as VillageFieldKey[];
export const villageField = (key: VillageFieldKey): VillageFieldDef => VILLAGE_FIELDS[key];
export const VILLAGE_SECTIONS = [
  "basic",
  "people",
  "land",
  "income",
  "services",
  "facilities",
  "organisation",
] as const;

const asDefs: VillageFieldDefs = VILLAGE_FIELDS;
/** A file in which nothing has been written yet. */
export const EMPTY_VILLAGE = Object.fromEntries(
  Object.entries(asDefs).map(([key, def]) => [key, def.kind === "labels" ? [] : null]),
) as unknown as VillageValues;

import { Day } from "#kernel/day.ts";
import type { HouseholdId, PersonId } from "#kernel/ids.ts";
import { Household, IncomeLine, Person } from "./household.ts";
import { checkDigit } from "./id-number.ts";

let count = 0;
/** A UUID that is only different from the others. */
export const nextId = (): string => `0190a000-0000-7000-8000-${String(++count).padStart(12, "0")}`;

/** A synthetic ID number (unassigned area code, right check digit). */
export const idFor = (born: string, sex: "男" | "女", no = 1): string => {
  const first17 = `990101${born.replaceAll("-", "")}${String(no * 2 + (sex === "男" ? 1 : 0)).padStart(3, "0")}`;
  return first17 + checkDigit(first17);
};

export const TODAY = Day.parse("2026-11-22");

/** A member with nothing wrong: born on the day, with an ID that fits. */
export function person(relation: string, sex: "男" | "女", born: string, more: Partial<Person> = {}): Person {
  const no = (count % 400) + 1;
  return Person.parse({
    id: nextId() as PersonId,
    name: `马${relation.slice(-1)}${count}`,
    sex,
    born,
    idKind: "居民身份证",
    idNumber: idFor(born, sex, no),
    relation,
    nationality: "汉族",
    political: "群众",
    education: "初中",
    health: ["健康"],
    labour: "普通劳动力",
    residentMedical: true,
    employeeMedical: false,
    seriousIllnessInsurance: true,
    residentPension: true,
    employeePension: false,
    ...more,
  });
}

/** A household with nothing wrong: head, spouse, a daughter at school. */
export function household(more: Partial<Household> = {}): Household {
  return Household.parse({
    id: nextId() as HouseholdId,
    place: "990101100201",
    nationalNo: "86990101000001",
    naturalVillage: "一组",
    householdType: "一般贫困户",
    cause: "缺技术",
    firstYear: 2016,
    phone: "13900000001",
    povertyStatus: "未脱贫",
    members: [
      person("户主", "男", "1980-03-01"),
      person("配偶", "女", "1982-05-01"),
      person("之女", "女", "2014-06-01", {
        education: null,
        schoolState: "七年级",
        labour: "无劳动力",
        residentPension: false,
      }),
    ],
    year: {
      year: 2026,
      conditions: {
        farmland: 350,
        irrigatedLand: 0,
        forestLand: 200,
        returnedForest: 0,
        orchard: 0,
        pasture: 0,
        water: 0,
        productionPower: true,
        waterHard: false,
        waterSafe: true,
        livingPower: true,
        television: true,
        roadDistance: 300,
        roadType: "水泥路",
        houseArea: 12000,
        houseStructure: "砖混",
        houseDangerous: false,
        dangerGrade: "A级",
        sanitaryToilet: true,
        fuel: "清洁能源",
      },
      income: [income("A01", 2400000), income("B01", 800000), income("E01", 300000)],
    },
    ...more,
  });
}

export const income = (item: string, amountFen: number): IncomeLine =>
  IncomeLine.parse({ id: nextId(), item, amountFen });

import { beforeEach, describe, expect, it } from "vitest";
import { draftsOf, filledUp, withoutSecrets } from "./drafts.ts";

const store = (): Storage => {
  const held: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => held[key] ?? null,
    setItem: (key: string, text: string) => Reflect.set(held, key, text),
    removeItem: (key: string) => Reflect.deleteProperty(held, key),
  };
  const hidden = Object.entries(methods).map(([name, value]) => [name, { value }] as const);
  return Object.defineProperties(held, Object.fromEntries(hidden)) as unknown as Storage;
};

describe("drafts on a machine that several people use", () => {
  let tab: Storage;
  let disk: Storage;
  beforeEach(() => {
    tab = store();
    disk = store();
  });

  it("come back whole after a reload, and without secrets after the browser was closed", () => {
    const typed = { facts: { cause: "因学", phone: "13987650001" }, remark: "证号 110101199003077774" };
    draftsOf("anna", { tab, disk }).keep("household.1", typed, ["phone"]);
    expect(draftsOf("anna", { tab, disk }).find("household.1")).toMatchObject({ value: typed, withheld: false });
    expect(draftsOf("anna", { tab: store(), disk }).find("household.1")).toMatchObject({
      value: { facts: { cause: "因学" } },
      withheld: true,
    });
    expect(JSON.stringify(disk)).not.toMatch(/13987650001|110101199003077774/);
  });

  it("are another person's no more than the forms are, and leave with who signs out", () => {
    const anna = draftsOf("anna", { tab, disk });
    const ben = draftsOf("ben", { tab, disk });
    anna.keep("a", "one", []);
    ben.keep("a", "two", []);
    expect(ben.find<string>("a")?.value).toBe("two");
    ben.forgetAll();
    expect(ben.find("a")).toBeUndefined();
    expect(anna.find<string>("a")?.value).toBe("one");
  });

  it.each([
    ["2026-11-22", false],
    ["0190a000-0000-7000-8000-000000000000", false],
    ["今年收入 123456.78 元", false],
    ["139 8765 0001", true],
    ["卡号 6228 4800 1234 5678 901", true],
    ["11010119900307777X", true],
  ])("%s is withheld: %s", (text, is) => {
    expect(withoutSecrets([text], []).withheld).toBe(is);
  });

  it("come back from the disk with what was withheld as the form has it before anybody types", () => {
    const initial = { title: "", text: "", day: "2026-03-02", place: { village: "", note: "" } };
    const typed = {
      title: "打 13987650001",
      text: "一个人在家病了",
      day: "2026-03-03",
      place: { village: "溪口", note: "13987650001" },
    };
    const { value } = withoutSecrets(typed, ["text"]);
    expect(filledUp(value, initial)).toEqual({
      title: "",
      text: "",
      day: "2026-03-03",
      place: { village: "溪口", note: "" },
    });
    expect(filledUp(withoutSecrets("13987650001", []).value, "")).toBe("");
    expect(filledUp({ 3: "wage" }, { 2: "x" })).toEqual({ 2: "x", 3: "wage" });
    expect(filledUp({ place: null }, { place: { village: "" } })).toEqual({ place: null });
  });

  it("a name of a secret fact is known under a path too; what is empty withholds nothing", () => {
    expect(withoutSecrets({ "member:1:phone": "139****0001" }, ["phone"])).toEqual({ value: {}, withheld: true });
    expect(withoutSecrets({ phone: null }, ["phone"])).toEqual({ value: {}, withheld: false });
  });
});

import { describe, expect, it } from "vitest";
import { nearly, townshipKey, villageKey } from "./names.ts";
import { type KnownVillage, placeResolver } from "./resolve.ts";

const SOUND: Record<string, string> = {
  下湾: "xiawan",
  夏湾: "xiawan",
  上湾: "shangwan",
  柳林: "liulin",
  河口: "hekou",
};
const village = (code: string, name: string, township: string, more: Partial<KnownVillage> = {}): KnownVillage => ({
  code,
  name,
  township,
  aliases: [],
  townshipAliases: [],
  successor: null,
  pinyin: SOUND[villageKey(name)] ?? name,
  ...more,
});
const resolve = placeResolver(
  [
    village("990101100001", "河口社区", "河口镇"),
    village("990101200201", "下湾村", "石桥乡", { aliases: ["湾子"] }),
    village("990101200202", "上湾村", "石桥乡"),
    village("990101201201", "下湾村", "柳林乡", { townshipAliases: ["柳林公社"] }),
    village("990101201202", "柳林村", "柳林乡"),
    village("990101201203", "旧柳村", "柳林乡", { successor: "990101201202" }),
  ],
  (text) => SOUND[text] ?? text,
);

describe("a village is found by the names an office writes", () => {
  it.each([
    ["石桥乡", "下湾村", "990101200201"],
    ["石桥", "下湾", "990101200201"],
    ["石桥乡人民政府", "下湾村委会", "990101200201"],
    ["石桥乡", "下湾村民委员会", "990101200201"],
    ["柳林公社", "下湾", "990101201201"],
    ["河口镇", "河口社区居委会", "990101100001"],
    [null, "上湾 村", "990101200202"],
    [null, "湾子", "990101200201"],
    [null, "石桥乡下湾村", "990101200201"],
    [null, "石桥下湾", "990101200201"],
    [null, "990101200202", "990101200202"],
    ["柳林乡", "旧柳村", "990101201202"],
  ])("%s %s → %s", (township, name, code) => {
    expect(resolve({ township, village: name })).toEqual({ found: code, suggestions: [] });
  });

  it("asks which one when two townships have a village of that name", () => {
    expect(resolve({ village: "下湾村" })).toMatchObject({
      found: null,
      suggestions: [
        { code: "990101200201", township: "石桥乡" },
        { code: "990101201201", township: "柳林乡" },
      ],
    });
  });

  it("proposes the village that sounds alike or differs by one character, in the township named first", () => {
    expect(resolve({ township: "柳林乡", village: "夏湾村" }).suggestions[0]?.code).toBe("990101201201");
    expect(resolve({ township: "石桥乡", village: "柳林村" }).suggestions[0]?.code).toBe("990101201202");
  });

  it("knows nothing of a village that is like no other", () => {
    expect(resolve({ township: "石桥乡", village: "大海边村" })).toEqual({ found: null, suggestions: [] });
  });

  it("compares names without their endings, but never to nothing", () => {
    expect([villageKey("村"), townshipKey("镇乡"), townshipKey("乡")]).toEqual(["村", "镇乡", "乡"]);
    expect([nearly("下湾", "下弯"), nearly("下湾", "下"), nearly("大下湾", "下湾"), nearly("下湾", "上弯")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

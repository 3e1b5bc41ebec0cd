import { describe, expect, it } from "vitest";
import type { GroupRead } from "#modules/organisation/contract.ts";
import { checkDocument } from "./check-document.ts";
import { fullGroupName, groupNotice, readDocumentNo } from "./group-notice.ts";

const note = { origin: "https://bangfu.example", printed: { at: "2026-11-22 10:30", by: "王芳" } };
const WORDS = { "first-head": "第一组长", head: "组长", deputy: "副组长", member: "成员", liaison: "联络员" } as const;
const member = (name: string, role: keyof typeof WORDS) =>
  ({ id: name, cadre: { id: name, name }, role, fullTime: false, since: "2026-01-01" }) as never;
const group = {
  id: "g",
  name: "县帮扶工作领导小组",
  kind: "leading",
  territory: "990101",
  territoryName: "云岭县",
  documentNo: "云帮组〔2026〕7号",
  since: "2026-03-02",
  until: null,
  duties: "统筹全县帮扶工作",
  members: [member("王强", "head"), member("李敏", "head"), member("赵明", "deputy"), member("钱进", "member")],
  subGroups: [
    {
      id: "s",
      kind: "office",
      name: "领导小组办公室",
      no: 1,
      unit: { id: "u", name: "县农业农村局" },
      territory: null,
      territoryName: null,
      duties: "负责日常事务。",
      members: [member("孙立", "head")],
    },
  ],
} as unknown as GroupRead;

describe("the notice of who does what", () => {
  const made = groupNotice(group, "云岭县", (role) => WORDS[role], note);
  const text = made.body.map((one) => one.text);

  it("names the group in full, its number and the day it began", () => {
    expect(made).toMatchObject({
      authority: "云岭县帮扶工作领导小组文件",
      title: "关于云岭县帮扶工作领导小组组成人员及职责分工的通知",
      number: { authority: "云帮组", year: 2026, no: 7 },
      signers: ["云岭县帮扶工作领导小组"],
      signedOn: "2026-03-02",
    });
    expect(checkDocument(made)).toMatchObject({ number: "云帮组〔2026〕7号", signedOn: "2026年3月2日" });
  });

  it("lists people by what they are, in the order of rank, and each part with who leads it and what it does", () => {
    expect(text).toContain("组长：王强、李敏。");
    expect(text.indexOf("副组长：赵明。")).toBeGreaterThan(text.indexOf("组长：王强、李敏。"));
    expect(text).toContain("牵头单位：县农业农村局。");
    expect(text).toContain("职责：负责日常事务。");
    expect(made.body.filter((one) => one.level === 1).map((one) => one.text)).toEqual([
      "组成人员",
      "主要职责",
      "内设机构及分工",
    ]);
  });

  it("leaves out what is not there, and says when the group has ended", () => {
    const bare = { ...group, members: [], duties: "", subGroups: [], documentNo: "口头", until: "2026-10-01" };
    const paper = groupNotice(bare as never, "云岭县", (role) => WORDS[role], note);
    expect(paper.body.map((one) => one.level)).toEqual([0]);
    expect(paper).toMatchObject({ number: null, note: "该机构已于 2026-10-01 撤销" });
  });

  it.each([
    ["云帮组〔2026〕7号", { authority: "云帮组", year: 2026, no: 7 }],
    ["云帮组[2026]第07号", { authority: "云帮组", year: 2026, no: 7 }],
    ["会议纪要 3", null],
    [null, null],
  ])("reads the number %s", (typed, number) => expect(readDocumentNo(typed)).toEqual(number));

  it.each([
    ["县帮扶工作领导小组", "云岭县", "云岭县帮扶工作领导小组"],
    ["云岭县指挥部", "云岭县", "云岭县指挥部"],
    ["帮扶责任组", "下湾村", "下湾村帮扶责任组"],
  ])("calls %s of %s %s", (name, place, full) => expect(fullGroupName(name, place)).toBe(full));
});

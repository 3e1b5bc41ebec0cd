import { expect, test } from "vitest";
import type { PostingShown } from "#modules/disclosure/contract.ts";
import { posterDocument } from "./poster-document.ts";

const posting = (state: PostingShown["state"]) =>
  ({
    ...{ id: "01a207b2-0a72-7045-9763-535ae621e279", state, title: "下湾村档卡信息公示", number: "2026-3" },
    ...{ note: "", contact: "石桥乡人民政府 0990-3210001", postedOn: null, lastDay: null, clock: null, rules: [] },
    columns: { board: ["headName", "class", "measureKinds", "measureAmounts"], web: [] },
    items: [
      { board: { headName: "雷根斌", class: "低保贫困户" } },
      { board: { headName: "周平", measureKinds: "公益岗" } },
    ],
  }) as unknown as PostingShown;
const poster = (state: PostingShown["state"]) =>
  posterDocument(
    posting(state),
    { village: "下湾村", origin: "https://bangfu.example" },
    { paper: "a4", orientation: "portrait" },
    { printed: { by: "王芳", at: "2026-11-22" } } as never,
  );

test("a poster has only the columns in which something stands", () => {
  expect(poster("approved").columns).toEqual(["no", "head", "class", "measure"]);
});

test("a poster nobody has approved, or that was called off, says so across the sheet", () => {
  const states = ["draft", "checked", "approved", "posted", "closed", "withdrawn"] as const;
  expect(states.map((state) => poster(state).watermark)).toEqual(["未批准", "未批准", null, null, null, "已撤回"]);
});

import { editable, type PackRule } from "../pack.ts";

/** What a home visit must see and do (Y16, Y21). The account names the slogans; the items are a proposal. */
export const visits: readonly PackRule[] = [
  editable("card.checklist.four-must-sees", "name: seed 001, Y21 (exact); items: dossier 7 (proposal)", {
    items: [
      {
        key: "person",
        zh: "人必到",
        en: "The person",
        ask: { zh: "见到户主或成年家庭成员", en: "Meet the head or an adult member" },
      },
      { key: "home", zh: "户必到", en: "The home", ask: { zh: "进门入屋", en: "Go inside the house" } },
      {
        key: "living",
        zh: "房、水、电、厕必看到",
        en: "House, water, power, toilet",
        ask: { zh: "逐项看到并留下照片", en: "See each and keep a photograph" },
      },
      {
        key: "land",
        zh: "地（产业）必看到",
        en: "Land and livelihood",
        ask: { zh: "到地头、圈舍或经营场所看实情", en: "See the field, the pen or the shop" },
      },
    ],
    exceptions: [
      {
        key: "working-away",
        zh: "全家外出务工",
        en: "All working away",
        ask: { zh: "电话或视频核实，注明时间和通话人", en: "Verify by phone or video; note when and with whom" },
      },
      {
        key: "in-hospital",
        zh: "住院陪护",
        en: "In hospital",
        ask: { zh: "医院见面或视频核实", en: "Meet there or by video" },
      },
      {
        key: "no-livelihood",
        zh: "无土地、无产业",
        en: "No land or livelihood",
        ask: { zh: "由村民小组长证明", en: "Confirmed by the group leader" },
      },
    ],
  }),
  editable("visit.checklist.six-ones", "name: seed 001, Y16 (exact); items: dossier 7, after the county's later five", [
    { key: "policy", zh: "宣传一次政策", en: "Explain policy once" },
    { key: "views", zh: "听取一次意见", en: "Hear their views once" },
    { key: "facts", zh: "核对一次信息", en: "Check the facts once" },
    { key: "judge", zh: "进行一次研判", en: "Judge the situation once" },
    { key: "solve", zh: "解决一个难题", en: "Solve one difficulty" },
    { key: "good-deed", zh: "办好一件实事", en: "Do one useful thing" },
  ]),
  editable("visit.min-people", "dossier 3.8, three prohibitions of a neighbouring county (F61)", 2),
];

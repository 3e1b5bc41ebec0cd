import { editable, exact, type Pack } from "../pack.ts";
import { duties } from "./duties.ts";

const shown = (key: string, zh: string, en: string) => ({ key, zh, en });

export const bazhong: Pack = {
  name: "bazhong",
  title: { zh: "巴中：回头看与三级公开", en: "Bazhong: re-verification and three-tier disclosure" },
  about: {
    zh: "所有农户都见面、六项检验缺一不可，县、乡村、帮扶部门三级公开。",
    en: "Every rural household met, six tests that must all be passed, disclosure at three tiers.",
  },
  rules: [
    exact("identification.six-tests", "seed 003, B4", [
      shown("standard", "严格标准", "Measured against the standard"),
      shown("comparison", "科学比对", "Compared with departments' data"),
      shown("income", "合理算账", "Income accounted for"),
      shown("review", "公开评议", "Reviewed in public"),
      shown("acknowledged", "自己认账（户签字）", "Acknowledged by the household, signed"),
      shown("accepted", "群众认可（无未答复异议）", "Accepted by the people: no open objection"),
    ]),
    exact("identification.scope", "seed 003, B6: every household, non-poor villages too", "all-rural-households"),
    exact("identification.face-to-face", "seed 003, B5", [
      shown("family", "家庭情况", "Family situation"),
      shown("degree", "困难程度", "Degree of difficulty"),
      shown("cause", "致贫原因", "Cause"),
      shown("wish", "发展愿望", "Wish to develop"),
      shown("batch", "五个一批归类", "Which of the five batches"),
    ]),
    exact("identification.recheck-ends", "seed 003, B3: by the end of December", "12-31"),
    editable("disclosure.tiers", "seed 003, B18 (who shows what: exact; media: proposal)", [
      {
        ...shown("county", "县级公开", "County"),
        by: "county",
        shows: [
          shown("plan", "扶贫规划", "Plan"),
          shown("project-funds", "重大项目资金安排", "Funds of major projects"),
          shown("effect", "脱贫成效", "Effect"),
        ],
        media: ["web", "newspaper"],
      },
      {
        ...shown("township", "乡镇公开", "Township"),
        by: "township",
        shows: [
          shown("objects", "帮扶对象", "Who is helped"),
          shown("measures", "帮扶措施", "Measures"),
          shown("effect", "脱贫成效", "Effect"),
        ],
        media: ["board", "web"],
      },
      {
        ...shown("village", "村级张榜公布", "Village board"),
        by: "village",
        shows: [
          shown("objects", "帮扶对象", "Who is helped"),
          shown("measures", "帮扶措施", "Measures"),
          shown("effect", "脱贫成效", "Effect"),
        ],
        media: ["board", "web"],
      },
      {
        ...shown("unit", "帮扶部门公开", "Helping departments"),
        by: "unit",
        shows: [shown("promises", "帮扶承诺", "Promises"), shown("fulfilment", "承诺兑现情况", "Their fulfilment")],
        media: ["web"],
      },
    ]),
    ...duties,
  ],
};

import { editable, exact, type Pack } from "../pack.ts";
import { governance } from "./governance.ts";
import { NATIONAL_LINES } from "./income-lines.ts";
import { ILLNESS_WORDS, PRIVATE_TITLES, SCHOOL_WORDS } from "./words.ts";

const calendar = (days: number) => ({ days, unit: "calendar" as const });

/** What holds in every county unless a pack or the county says otherwise. */
export const base: Pack = {
  name: "base",
  title: { zh: "通用", en: "Common" },
  about: { zh: "其他制度包没有规定时适用。", en: "Holds where no other pack speaks." },
  rules: [
    editable("packs.composition", "proposal: all that ship", ["yuanyang", "bazhong", "monitoring", "base"]),
    editable("posting.days.village", "dossier Appendix A: 5 or 7 days", calendar(7)),
    editable("posting.days.identification", "dossier 3.1: ≥ 7 days (F21)", calendar(7)),
    editable("posting.days.exit", "dossier Appendix A: 5 or 7 days", calendar(7)),
    editable("posting.days.card", "dossier Appendix A: 5 or 7 days; no source for cards", calendar(7)),
    editable("posting.days.measures", "dossier Appendix A: 5 or 7 days", calendar(7)),
    editable("posting.days.resolution", "dossier 6.8: at least 7 days (K)", calendar(7)),
    editable(
      "posting.days.resolution-result",
      "dossier 6.8: the result is posted; the days are a proposal",
      calendar(7),
    ),
    editable("posting.days.project", "dossier 5.6: at least 10 days in the village (K)", calendar(10)),
    editable("posting.child-age", "dossier 10.1: children are never named; PIPL 28 protects those under 14", 18),
    editable("posting.places", "dossier 3.1: the earlier regime posts at village and township", "every-tier"),
    editable(
      "posting.objection.clock",
      "dossier Appendix D: the clock runs, the decision is barred (proposal)",
      "runs-and-bars",
    ),
    editable("posting.objection.answer", "proposal; the regulation names no days (dossier 3.1)", {
      days: 5,
      unit: "working",
    }),
    editable("posting.objection.channels", "dossier 10.1: phone, box, QR code; 5.6: 12317", [
      { key: "portal", zh: "网上提出", en: "On this site" },
      {
        key: "phone",
        zh: "电话",
        en: "By telephone",
        ask: { zh: "12317 或村公示栏所列电话", en: "12317 or the number on the board" },
      },
      { key: "box", zh: "意见箱", en: "Letter box", ask: { zh: "村部门口意见箱", en: "At the village office" } },
      {
        key: "visit",
        zh: "当面",
        en: "In person",
        ask: { zh: "到村部或乡镇", en: "At the village or township office" },
      },
    ]),
    editable("posting.box-days", "proposal: the letter box is emptied after the last day", 1),
    editable(
      "posting.outcome-days",
      "proposal: the outcome stays, the names go (dossier 10.1, automatic take-down)",
      30,
    ),
    editable("posting.words.illness", "dossier 10.1: health is never posted; the words are a proposal", ILLNESS_WORDS),
    editable(
      "posting.words.school",
      "dossier 10.1: children's schools are never posted; the words are a proposal",
      SCHOOL_WORDS,
    ),
    editable(
      "posting.words.private",
      "dossier 10.1: only whitelisted fields are posted; the titles are a proposal",
      PRIVATE_TITLES,
    ),
    exact("income.lines", "dossier 3.5, 4.3; each line names its own source", [...NATIONAL_LINES]),
    editable("income.lines.county", "entered by the county with its document number", []),
    editable("calendar.holidays", "notice of the General Office of the State Council for each year", {}),
    ...governance,
  ],
};

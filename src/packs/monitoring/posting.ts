import { editable, exact, type PackRule } from "../pack.ts";

const calendar = (days: number) => ({ days, unit: "calendar" as const });

/** What is shown in public, where and for how long (dossier 3.1, 4.5, 4.7, 10.1, Appendix A). */
export const posting: readonly PackRule[] = [
  exact("posting.days.recognition", "dossier 4.5: village posting ≥ 5 days (F1)", calendar(5)),
  exact("posting.days.elimination", "dossier 4.7: 7 days (F8)", calendar(7)),
  exact("posting.places", "dossier 4.5: once, in the village; county and township do not repeat (F1)", "village-once"),
  exact("posting.fields.board", "dossier 10.1, village board", [
    "headName",
    "group",
    "householdSize",
    "class",
    "decidedOn",
    "measureKinds",
    "measureAmounts",
  ]),
  editable("posting.fields.web", "dossier 10.1, web; amounts only where a fund rule demands them", [
    "headName",
    "group",
    "householdSize",
    "class",
    "decidedOn",
    "measureKinds",
  ]),
  exact("posting.name.board", "dossier 10.1: full, needed for supervision", "full"),
  editable("posting.name.web", "dossier 10.1: “张*” or not at all (proposal)", "surname"),
];

import type { Day } from "#kernel/day.ts";
import { longDay, type OfficeSheetDocument, type OfficialLetterDocument } from "#modules/documents/contract.ts";
import { FIGURE_KEYS, type Figure, rateOf } from "./appraising.ts";
import type { AppraisalRow } from "./shapes.ts";

/** A word of praise on record in the period: the typical experience of X9. */
export type Praise = { title: string; about: string | null; placeName: string; day: Day };
type Of = { placeName: string; period: string; townships: ReadonlyMap<string, string>; praise: readonly Praise[] };
type Note = { printed: { at: string; by: string } };

const HALVES = { H1: "上半年", H2: "下半年" } as const;
/** 2026年上半年 or 2026年度. */
export const periodWords = (period: string): string => {
  const half = HALVES[period.slice(5) as keyof typeof HALVES];
  return half ? `${period.slice(0, 4)}年${half}` : `${period.slice(0, 4)}年度`;
};
/** A half-year is compared (检查评比), a year is settled (考核结账): seed 002, X9. */
const kindWords = (period: string): string => (period.includes("H") ? "检查评比" : "考核结账");

const percent = (hundredths: number): string => `${(hundredths / 100).toFixed(1)}%`;
const rate = (figure: Figure | undefined): string => (figure && figure.of > 0 ? percent(rateOf(figure)) : "无数据");
const score = (hundredths: number): string => (hundredths / 100).toFixed(1);
const grade = (row: AppraisalRow): string => row.grade ?? `建议${row.proposed}`;
const figures = (row: AppraisalRow): string[] => FIGURE_KEYS.map((key) => rate(row.figures[key]));

const FIGURE_COLUMNS = ["住村率", "入户率", "知晓率", "满意度"].map((label) => ({
  label,
  width: 1.6,
  align: "right" as const,
}));
const end = [...FIGURE_COLUMNS, { label: "得分", width: 1.4, align: "right" as const }, { label: "等次", width: 2 }];
const rank = { label: "名次", width: 1, align: "center" as const };

type TownRow = { name: string; teams: number; excellent: number; score: number };
/** Townships by the mean of their teams' scores. The same score is the same rank. */
export function townshipsOf(teams: readonly AppraisalRow[], names: ReadonlyMap<string, string>): TownRow[] {
  return [...Map.groupBy(teams, (one) => one.place.slice(0, 9))]
    .map(([code, all]) => ({
      name: names.get(code) ?? code,
      teams: all.length,
      excellent: all.filter((one) => (one.grade ?? one.proposed) === "优秀").length,
      score: Math.round(all.reduce((sum, one) => sum + one.score, 0) / all.length),
    }))
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
}

/** 1, 2, 2, 4: whoever has the same score has the same rank. */
export const ranksOf = (rows: readonly { score: number }[]): string[] =>
  rows.map((row) => String(rows.findIndex((one) => one.score === row.score) + 1));

/** The comparison of a half-year or the settlement of a year: townships, teams, people, each by rank; and what was praised. */
export function rankingSheet(rows: readonly AppraisalRow[], of: Of, { printed }: Note): OfficeSheetDocument {
  const teams = rows.filter((one) => one.cadre === null);
  const people = rows.filter((one) => one.cadre !== null);
  const towns = townshipsOf(teams, of.townships);
  const [townRanks, teamRanks, ranks] = [ranksOf(towns), ranksOf(teams), ranksOf(people)];
  const open = rows.filter((one) => one.grade === null).length;
  return {
    kind: "office-sheet",
    title: `${of.placeName}${periodWords(of.period)}驻村帮扶${kindWords(of.period)}排名`,
    subtitle: open > 0 ? `等次未全部评定，还有${open}项是系统建议` : null,
    facts: [
      { label: "考核期", value: periodWords(of.period) },
      { label: "参加", value: `${towns.length}个乡镇，${teams.length}个工作队，${people.length}名驻村干部` },
      { label: "算法", value: "住村率、入户率、政策知晓率、满意度按规则加权，没有数据的指标不计入，由其余指标分担" },
    ],
    parts: [
      ...(towns.length > 1
        ? [
            {
              title: "乡镇排名",
              note: "按工作队平均得分",
              table: {
                columns: [
                  rank,
                  { label: "乡镇", width: 5 },
                  { label: "工作队", width: 2, align: "right" as const },
                  { label: "优秀工作队", width: 2, align: "right" as const },
                  { label: "平均得分", width: 2, align: "right" as const },
                ],
                rows: towns.map((one, i) => [
                  townRanks[i] ?? "",
                  one.name,
                  String(one.teams),
                  String(one.excellent),
                  score(one.score),
                ]),
              },
            },
          ]
        : []),
      {
        title: "工作队排名",
        table: {
          columns: [rank, { label: "村", width: 4.4 }, ...end],
          rows: teams.map((one, i) => [
            teamRanks[i] ?? "",
            one.placeName,
            ...figures(one),
            score(one.score),
            grade(one),
          ]),
        },
      },
      {
        title: "驻村干部排名",
        table: {
          columns: [rank, { label: "姓名", width: 1.8 }, { label: "村", width: 3.8 }, ...end],
          rows: people.map((one, i) => [
            ranks[i] ?? "",
            one.cadre?.name ?? "",
            one.placeName,
            ...figures(one),
            score(one.score),
            grade(one),
          ]),
        },
      },
      ...(of.praise.length > 0
        ? [
            {
              title: "典型事例",
              table: {
                columns: [
                  { label: "日期", width: 2 },
                  { label: "村", width: 3 },
                  { label: "人员", width: 2 },
                  { label: "事例", width: 6 },
                ],
                rows: of.praise.map((one) => [one.day, one.placeName, one.about, one.title]),
              },
            },
          ]
        : []),
    ],
    signers: ["制表人", "审核人", "日期"],
    printed,
  };
}

/** 表彰通报: teams and people whose grade was decided as excellent. Null where nobody's was. */
export function awardsLetter(
  rows: readonly AppraisalRow[],
  of: Of & { day: Day },
  { printed }: Note,
): OfficialLetterDocument | null {
  const best = rows.filter((one) => one.grade === "优秀");
  if (best.length === 0) return null;
  const teams = best.filter((one) => one.cadre === null);
  const people = best.filter((one) => one.cadre !== null);
  const when = periodWords(of.period);
  const line = (text: string) => ({ level: 0, text });
  return {
    kind: "official-letter",
    authority: `${of.placeName}驻村工作通报`,
    number: null,
    title: `关于表扬${when}优秀驻村工作队和优秀驻村干部的通报`,
    addressee: "各乡镇、各派出单位、各驻村工作队",
    body: [
      line(
        `根据${when}驻村帮扶${kindWords(of.period)}结果，截至${longDay(of.day)}已评定优秀驻村工作队${teams.length}个、优秀驻村干部${people.length}名，现予通报表扬。`,
      ),
      ...(teams.length > 0
        ? [
            { level: 1, text: "优秀驻村工作队" },
            ...teams.map((one) => ({ level: 3, text: `${one.placeName}驻村工作队，${score(one.score)}分` })),
          ]
        : []),
      ...(people.length > 0
        ? [
            { level: 1, text: "优秀驻村干部" },
            ...people.map((one) => ({
              level: 3,
              text: `${one.cadre?.name ?? ""}，驻${one.placeName}，${score(one.score)}分`,
            })),
          ]
        : []),
      line("希望受表扬的集体和个人再接再厉。各驻村工作队要对照先进找差距，把帮扶工作做得更实。"),
    ],
    signedOn: of.day,
    printed,
  };
}

import { addDays, type Day } from "#kernel/day.ts";

/** Who is appointed by a notice, as its text names them. */
export type Named = {
  name: string;
  unit: string;
  township: string;
  village: string;
  post: string;
  since: Day;
  until: Day;
};
export type Paragraph = { level: 0 | 1 | 2; text: string };

const long = (day: Day): string => {
  const [y, m, d] = day.split("-").map(Number);
  return `${y}年${m}月${d}日`;
};

/** `关于郭某某等3名同志任第一书记的通知`, as seed 004 names it (S9). */
export function titleFor(people: readonly Pick<Named, "name" | "post">[]): string {
  const [first] = people;
  const who = people.length === 1 ? `${first?.name}同志` : `${first?.name}等同志`;
  const posts = new Set(people.map((one) => one.post));
  const as = posts.size === 1 && posts.has("first-secretary") ? "任驻村第一书记" : "任驻村第一书记、工作队员";
  return `关于${who}${as}的通知`;
}

const WORDS: Readonly<Record<string, string>> = {
  "first-secretary": "第一书记",
  "team-leader": "驻村工作队队长",
  "team-member": "驻村工作队员",
};

/** The text of the notice: what was decided, then township by township each village with its people, then the demands. */
export function noticeBody(people: readonly Named[]): Paragraph[] {
  const villages = new Set(people.map((one) => `${one.township}${one.village}`)).size;
  const since = people.map((one) => one.since).sort()[0];
  const until = people
    .map((one) => one.until)
    .sort()
    .at(-1);
  const opening = `经研究，决定选派${people.length}名同志到${villages}个村任职。现将有关事项通知如下：`;
  const lines: Paragraph[] = [
    { level: 0, text: opening },
    { level: 1, text: "任职人员" },
  ];
  for (const [township, here] of Map.groupBy(people, (one) => one.township)) {
    lines.push({ level: 2, text: township });
    for (const [village, team] of Map.groupBy(here, (one) => one.village)) {
      const seats = team.map((one) => `${one.name}（${one.unit}）任${WORDS[one.post] ?? one.post}`);
      lines.push({ level: 0, text: `${village}：${seats.join("，")}。` });
    }
  }
  lines.push({ level: 1, text: "任期" });
  if (since && until)
    lines.push({ level: 0, text: `自${long(since)}起至${long(addDays(until, -1))}止。任期内原则上不予调换。` });
  lines.push({ level: 1, text: "有关要求" });
  lines.push({
    level: 0,
    text: "任职人员接通知后按时到村报到，办理组织关系转接，原单位工作交接完毕，专职驻村。派出单位主要负责人负总责，做好保障；乡镇党委负责日常管理。",
  });
  return lines;
}

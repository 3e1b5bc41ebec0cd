import type { GroupRead } from "#modules/organisation/contract.ts";
import type { PrintNote } from "./card-document.ts";
import type { OfficialLetterDocument } from "./official-letter.ts";

type Member = GroupRead["members"][number];
type Part = GroupRead["subGroups"][number];
type Line = { level: number; text: string };
export type RoleWord = (role: Member["role"]) => string;

/** `云帮组〔2026〕7号` taken apart; a number written otherwise is not printed as one. */
export function readDocumentNo(text: string | null): OfficialLetterDocument["number"] {
  const [, authority, year, no] =
    /^(\S+?)\s*[〔[［(（]\s*(\d{4})\s*[〕\]］)）]\s*(?:第\s*)?0*(\d+)\s*号$/.exec(text ?? "") ?? [];
  return authority && year && no ? { authority, year: Number(year), no: Number(no) } : null;
}

/** 云岭县 + 县帮扶工作领导小组 = 云岭县帮扶工作领导小组; a name that begins with its place stays as it is. */
export function fullGroupName(name: string, placeName: string): string {
  if (name.startsWith(placeName)) return name;
  const last = placeName.at(-1) ?? "";
  return name.startsWith(last) ? `${placeName}${name.slice(1)}` : `${placeName}${name}`;
}

/** Who sits here, a line for each role: 组长：王强、李敏。 */
function linesOf(members: readonly Member[], wordOf: RoleWord): string[] {
  return [...Map.groupBy(members, (one) => one.role)].map(
    ([role, those]) => `${wordOf(role)}：${those.map((one) => one.cadre.name).join("、")}。`,
  );
}

const sentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

function partLines(part: Part, wordOf: RoleWord): Line[] {
  const lead = part.unit ? [`牵头单位：${part.unit.name}。`] : [];
  const where = part.territoryName ? [`负责范围：${part.territoryName}。`] : [];
  const duties = part.duties.trim() === "" ? [] : [`职责：${sentence(part.duties.trim())}`];
  const texts = [...lead, ...where, ...linesOf(part.members, wordOf), ...duties];
  return [{ level: 2, text: part.name }, ...texts.map((text) => ({ level: 0, text }))];
}

const ADDRESSEE = { 2: "各乡镇人民政府，各成员单位", 9: "各村，各成员单位", 12: "各责任人，各村民小组" } as const;
const addresseeOf = (territory: string): string =>
  territory.length >= 12 ? ADDRESSEE[12] : territory.length >= 9 ? ADDRESSEE[9] : ADDRESSEE[2];

/** 分工通知: who leads, who sits where and what each part does, laid out by GB/T 9704-2012. It is dated the day the group began. */
export function groupNotice(
  group: GroupRead,
  placeName: string,
  wordOf: RoleWord,
  note: PrintNote,
): OfficialLetterDocument {
  const name = fullGroupName(group.name, placeName);
  const own = linesOf(group.members, wordOf);
  const duties = group.duties.trim();
  const body: Line[] = [
    { level: 0, text: `为明确责任、落实分工，现将${name}组成人员及职责分工通知如下。` },
    ...(own.length > 0 ? [{ level: 1, text: "组成人员" }, ...own.map((text) => ({ level: 0, text }))] : []),
    ...(duties === ""
      ? []
      : [
          { level: 1, text: "主要职责" },
          { level: 0, text: sentence(duties) },
        ]),
    ...(group.subGroups.length > 0
      ? [{ level: 1, text: "内设机构及分工" }, ...group.subGroups.flatMap((part) => partLines(part, wordOf))]
      : []),
  ];
  return {
    kind: "official-letter",
    authority: `${name}文件`,
    number: readDocumentNo(group.documentNo),
    title: `关于${name}组成人员及职责分工的通知`,
    addressee: addresseeOf(group.territory),
    body,
    signers: [name],
    signedOn: group.since,
    note: group.until === null ? null : `该机构已于 ${group.until} 撤销`,
    printed: note.printed,
  };
}

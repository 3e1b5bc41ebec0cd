import { longDay, type OfficeSheetDocument, type OfficialLetterDocument } from "#modules/documents/contract.ts";
import type { MeetingShown } from "./meeting-shapes.ts";

type Note = { printed: { at: string; by: string } };
/** Names of the meeting's places by code. */
type Names = ReadonlyMap<string, string>;
type Person = MeetingShown["roll"][number];

const CAME = ["present", "late"];
const ATTENDED = { present: "到会", late: "迟到", excused: "请假", absent: "缺席" } as const;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const whereOf = ({ venues }: MeetingShown, names: Names, main: boolean): string =>
  venues
    .filter((one) => one.main === main)
    .map((one) => (main ? one.name : `${names.get(one.place) ?? ""}${one.name}`))
    .join("、");

/** What stands at the head of every paper of a meeting. Who is only called sees only their own line of the roll, so theirs tells no numbers. */
function factsOf(meeting: MeetingShown, names: Names, keeps: boolean): NonNullable<OfficeSheetDocument["facts"]> {
  const classes = [...Map.groupBy(meeting.roll, (one) => one.classZh)].map(([zh, all]) => `${zh}${all.length}人`);
  const [main, branches] = [whereOf(meeting, names, true), whereOf(meeting, names, false)];
  return [
    { label: "时间", value: `${longDay(meeting.heldOn)} ${meeting.startsAt}至${meeting.endsAt}` },
    ...(main === "" ? [] : [{ label: "主会场", value: main }]),
    ...(branches === "" ? [] : [{ label: "分会场", value: branches }]),
    ...(keeps ? [{ label: "参会人员", value: `${classes.join("、")}，共${meeting.roll.length}人` }] : []),
  ];
}

/** Each item with the time it begins, as long as those before say how long they take. */
export function timetable(meeting: Pick<MeetingShown, "agenda" | "startsAt">): (string | null)[] {
  let at: number | null = minutesOf(meeting.startsAt);
  return meeting.agenda.map(({ minutes }) => {
    const begins = at === null ? null : timeOf(at);
    at = at === null || minutes === 0 ? null : at + minutes;
    return begins;
  });
}

/** 议程: what is spoken of, by whom, when. `keeps`: those who keep the meeting also get the list of whom it names. */
export function agendaSheet(meeting: MeetingShown, names: Names, note: Note, keeps: boolean): OfficeSheetDocument {
  const begins = timetable(meeting);
  const items = meeting.agenda.map((one, i) => [
    String(i + 1),
    begins[i] ?? null,
    one.text,
    one.who || null,
    one.minutes > 0 ? `${one.minutes}分钟` : null,
  ]);
  const documents = meeting.documents.map((one) => `《${one.title}》${one.documentNo && `（${one.documentNo}）`}`);
  const parts: OfficeSheetDocument["parts"] = [
    {
      title: "议题",
      table: {
        columns: [
          { label: "序号", width: 1, align: "center" },
          { label: "时间", width: 1.4, align: "center" },
          { label: "议题", width: 6 },
          { label: "汇报人", width: 2.4 },
          { label: "时长", width: 1.6, align: "center" },
        ],
        rows: items.length > 0 ? items : [["1", meeting.startsAt, meeting.title, null, null]],
      },
    },
    ...(documents.length > 0 ? [{ title: "学习传达的文件", lines: documents }] : []),
    ...(keeps && meeting.toName.length > 0
      ? [
          {
            title: "点名通报",
            table: {
              columns: [
                { label: "单位、人员", width: 3 },
                { label: "事由", width: 6 },
                { label: "起于", width: 2 },
              ],
              rows: meeting.toName.map((one) => [one.who, one.what || "上次会议缺席", one.since]),
            },
          },
        ]
      : []),
    ...(meeting.note === "" ? [] : [{ title: "会前须知", lines: meeting.note.split("\n") }]),
  ];
  return {
    ...{ kind: "office-sheet", title: `${meeting.kindZh}议程`, subtitle: meeting.title },
    ...{ facts: factsOf(meeting, names, keeps), parts, printed: note.printed },
  };
}

/** 签到表: everybody called, class by class, with room to sign; afterwards with what the roll says. */
export function rollSheet(meeting: MeetingShown, names: Names, note: Note): OfficeSheetDocument {
  const venue = new Map(meeting.venues.map((one) => [one.id, one.name]));
  const called = (one: Person): string =>
    one.attended ? ATTENDED[one.attended] : one.answer === "excused" ? "已请假" : "";
  const groups = [...Map.groupBy(meeting.roll, (one) => one.classZh)];
  return {
    ...{ kind: "office-sheet", title: `${meeting.kindZh}签到表`, subtitle: meeting.title },
    facts: factsOf(meeting, names, true),
    parts: groups.map(([zh, people]) => ({
      title: `${zh}（${people.length}人）`,
      table: {
        columns: [
          { label: "序号", width: 1, align: "center" },
          { label: "姓名", width: 2 },
          { label: "所在", width: 3.4 },
          { label: "会场", width: 3 },
          { label: "签到", width: 2.6, align: "center" },
        ],
        rows: people.map((one, i) => [
          String(i + 1),
          one.name,
          names.get(one.territory) ?? one.territory,
          (one.venueId && venue.get(one.venueId)) || whereOf(meeting, names, true),
          called(one),
        ]),
      },
    })),
    ...{ signers: ["签到核对人", "日期"], printed: note.printed },
  };
}

/** 会议纪要 by GB/T 9704-2012, 10.3: what was said, what was decided with owner and day, what is named; who came, who was excused, who stayed away. */
export function minutesLetter(meeting: MeetingShown, names: Names, note: Note, keeps: boolean): OfficialLetterDocument {
  const placeName = names.get(meeting.place) ?? "";
  const people = (...states: string[]): string =>
    meeting.roll
      .filter((one) => one.attended !== null && states.includes(one.attended))
      .map((one) => (one.attended === "late" ? `${one.name}（迟到）` : one.name))
      .join("、");
  const said = (meeting.minutes ?? "")
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const branches = whereOf(meeting, names, false);
  const main = whereOf(meeting, names, true);
  const where = `${main === "" ? "" : `在${main}`}${branches === "" ? "" : `（${branches}设分会场）`}`;
  const came = meeting.roll.filter((one) => CAME.includes(one.attended ?? "")).length;
  const body = [
    {
      text: `${longDay(meeting.heldOn)}${meeting.startsAt}至${meeting.endsAt}，${where}召开${meeting.kindZh}${keeps ? `，应到${meeting.roll.length}人，实到${came}人` : ""}。现将会议纪要如下。`,
    },
    ...(meeting.agenda.length > 0
      ? [
          { level: 1, text: "会议议题" },
          ...meeting.agenda.map((one) => ({ level: 3, text: one.who ? `${one.text}（${one.who}）` : one.text })),
        ]
      : []),
    { level: 1, text: "会议内容" },
    ...said.map((text) => ({ text })),
    ...(meeting.decisions.length > 0
      ? [
          { level: 1, text: "议定事项" },
          ...meeting.decisions.map((one) => ({
            level: 3,
            text: `${one.title}。责任人：${one.owner}；完成时限：${longDay(one.dueOn)}。`,
          })),
        ]
      : []),
    ...(meeting.redList.length > 0
      ? [
          { level: 1, text: "通报事项" },
          ...meeting.redList.map((one) => ({ level: 3, text: one.what ? `${one.who}：${one.what}` : one.who })),
        ]
      : []),
  ];
  const attendance = [
    { label: "出席", names: people("present", "late") },
    { label: "请假", names: people("excused") },
    { label: "缺席", names: people("absent") },
  ].filter((one) => keeps && one.names !== "");
  return {
    ...{ kind: "official-letter", form: "minutes", authority: `${placeName}${meeting.kindZh}纪要`, number: null },
    ...{ title: meeting.title, body, attendance, signedOn: meeting.heldOn, printed: note.printed },
  };
}

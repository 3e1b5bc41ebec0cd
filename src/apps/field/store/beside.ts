import type { PersonRecord } from "#modules/attendance/contract.ts";
import type { MyCampaign, MyDay, MyMeeting, MyPlan, NoticeRow, TaskShown } from "#modules/duties/contract.ts";
import type { CertificateRow } from "#modules/stationing/contract.ts";
import type { FeedbackRow, LogRow, ReportDraft } from "#modules/worklog/contract.ts";
import type { Line } from "../sync/line.ts";
import { instantHere } from "./clock.ts";
import { factOf, keepFact, type Phone } from "./phone.ts";
import { open, seal } from "./sealed.ts";

const SLOW_MS = 30 * 60_000;

type Named = { key: string; zh: string; en: string };
/** What lies on the phone beside the households; missing where the person has no right to it. */
export type Beside = {
  day?: MyDay | undefined;
  notices?: { rows: NoticeRow[] } | undefined;
  /** Meetings I am called to, and my tasks: what a line of my day opens. */
  meetings?: MyMeeting[] | undefined;
  tasks?: TaskShown[] | undefined;
  /** Campaigns in my villages, plans I have a part in, emergencies nobody has closed. */
  campaigns?: MyCampaign[] | undefined;
  plans?: MyPlan[] | undefined;
  emergencies?: { rows: LogRow[] } | undefined;
  /** What is recorded about me this month, and what of it is not over. */
  mine?: PersonRecord | undefined;
  /** Certificates of trainings I came to. */
  certificates?: CertificateRow[] | undefined;
  log?: { sets: (Named & { items: Named[] })[]; emergencies: Named[] } | undefined;
  /** This week's report as it has drafted itself, or as it was sent. */
  report?: ReportDraft | undefined;
  /** Last week's, when it closed and nothing was sent. */
  missedReport?: ReportDraft | undefined;
  /** The last logs I wrote and matters I handed up, with what came of them. */
  written?: { matters: FeedbackRow[]; logs: LogRow[] } | undefined;
  /** What the server called each answer, so that it need not be sent again unchanged. */
  tags?: Record<string, string>;
  /** When lists and report were last asked for. */
  slowAt?: string | undefined;
};

/** Fetches what has changed of it; lists and the report's draft only once a while, and after the server took or refused something of one's own. */
export async function fetchBeside(
  phone: Phone,
  key: CryptoKey,
  line: Pick<Line, "beside">,
  settled: boolean,
): Promise<void> {
  const before = await besideOf(phone, key);
  const now = instantHere();
  const slow = settled || !before.slowAt || Date.parse(now) - Date.parse(before.slowAt) > SLOW_MS;
  const beside = { ...(await line.beside(before, slow)), slowAt: slow ? now : before.slowAt };
  await keepFact(phone, "beside", await seal(key, "beside", beside));
}
export async function besideOf(phone: Phone, key: CryptoKey): Promise<Beside> {
  const kept = await factOf(phone, "beside");
  return kept ? open<Beside>(key, "beside", kept).catch(() => ({})) : {};
}

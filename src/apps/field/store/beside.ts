import type { MyDay, NoticeRow } from "#modules/duties/contract.ts";
import type { ReportDraft } from "#modules/worklog/contract.ts";
import type { Line } from "../sync/line.ts";
import { factOf, keepFact, type Phone } from "./phone.ts";
import { open, seal } from "./sealed.ts";

type Named = { key: string; zh: string; en: string };
/** What lies on the phone beside the households; missing where the person has no right to it. */
export type Beside = {
  day?: MyDay | undefined;
  notices?: NoticeRow[] | undefined;
  log?: { sets: (Named & { items: Named[] })[]; emergencies: Named[] } | undefined;
  /** This week's report as it has drafted itself, or as it was sent. */
  report?: ReportDraft | undefined;
};

export async function fetchBeside(phone: Phone, key: CryptoKey, line: Pick<Line, "beside">): Promise<void> {
  await keepFact(phone, "beside", await seal(key, "beside", await line.beside()));
}
export async function besideOf(phone: Phone, key: CryptoKey): Promise<Beside> {
  const kept = await factOf(phone, "beside");
  return kept ? open<Beside>(key, "beside", kept) : {};
}

const ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
/** Pages of the office and where the phone has the same; `$1` is the id. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^/households/${ID}`), "households/$1"],
  [/^\/households(\?|$)/, "households"],
  [new RegExp(`^/notices/${ID}`), "notice/$1"],
  [new RegExp(`^/meetings/${ID}`), "meeting/$1"],
  [new RegExp(`^/tasks/${ID}`), "task/$1"],
  [new RegExp(`^/campaigns/${ID}`), "campaign/$1"],
  [/^\/campaigns/, "campaigns"],
  [new RegExp(`^/plans/${ID}`), "plan/$1"],
  [/^\/plans/, "plans"],
  [/^\/worklog\?show=emergencies/, "emergencies"],
  [/^\/worklog\/report/, "report"],
  [/^\/(matters|worklog\/feedback)/, "written"],
  [/^\/worklog$/, "log"],
  [/^\/attendance\/mine/, "record"],
];
const EMERGENCY = new RegExp(`^emergency ${ID}$`);
const CASE = new RegExp(`^(?:leave|trip|correction|question) ${ID}$`);

/** Where a page of the office is found on the phone; null: it is done at the desk. */
export function phonePlace(to: string): string | null {
  for (const [page, place] of PLACES) {
    const found = page.exec(to);
    if (found) return place.replace("$1", found[1] ?? "");
  }
  return null;
}

type Line = { key: string; to: string; on: string | null; late?: boolean };

/**
 * Where a line of the day is done on the phone: a leave, trip, correction or question of one's own by itself. A report that is late is
 * last week's from the day after it closed; on the evening of that day it is still the one under way.
 */
export function placeOfLine({ key, to, on, late = false }: Line, today: string): string | null {
  if (late && to === "/worklog/report" && on !== null && on < today) return "report/missed";
  const own = to.startsWith("/attendance/mine") ? CASE.exec(key) : null;
  const emergency = EMERGENCY.exec(key);
  if (emergency) return `emergency/${emergency[1]}`;
  return own ? `case/${own[1]}` : phonePlace(to);
}

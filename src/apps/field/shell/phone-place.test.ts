import { describe, expect, it } from "vitest";
import { phonePlace, placeOfLine } from "./phone-place.ts";

const ID = "01900000-0000-7000-8000-000000000001";

describe("where a line of the day is done on the phone", () => {
  it.each([
    ["/households", "households"],
    [`/households/${ID}`, `households/${ID}`],
    [`/notices/${ID}`, `notice/${ID}`],
    [`/meetings/${ID}`, `meeting/${ID}`],
    [`/tasks/${ID}`, `task/${ID}`],
    [`/campaigns/${ID}`, `campaign/${ID}`],
    ["/campaigns", "campaigns"],
    [`/plans/${ID}`, `plan/${ID}`],
    ["/worklog?show=emergencies", "emergencies"],
    ["/worklog", "log"],
    ["/worklog/report", "report"],
    ["/matters", "written"],
    ["/attendance/mine?month=2026-11", "record"],
  ])("%s is %s", (to, place) => {
    expect(phonePlace(to)).toBe(place);
  });

  it.each(["/meetings", "/duties", "/worklog?emergencies=yes", "/stationing", "/organisation?tab=staffing"])(
    "%s is done at the desk",
    (to) => {
      expect(phonePlace(to)).toBeNull();
    },
  );

  it("opens last week's report where the line is late and its day is over; on its evening it is still this week's", () => {
    const line = { key: "duty weekly-report 2026-11-19 x", to: "/worklog/report", on: "2026-11-19" };
    const places = [
      placeOfLine(line, "2026-11-19"),
      placeOfLine({ ...line, late: true }, "2026-11-19"),
      placeOfLine({ ...line, late: true }, "2026-11-20"),
    ];
    expect(places).toEqual(["report", "report", "report/missed"]);
  });

  it("opens an emergency by itself", () => {
    expect(placeOfLine({ key: `emergency ${ID}`, to: "/worklog?show=emergencies", on: null }, "2026-11-22")).toBe(
      `emergency/${ID}`,
    );
  });

  it("opens a leave, trip, correction or question of one's own by itself, and no one else's", () => {
    const own = "/attendance/mine?month=2026-11";
    for (const kind of ["leave", "trip", "correction", "question"])
      expect(placeOfLine({ key: `${kind} ${ID}`, to: own, on: null }, "2026-11-22")).toBe(`case/${ID}`);
    expect(placeOfLine({ key: `leave ${ID}`, to: "/attendance/cases?kind=leave", on: null }, "2026-11-22")).toBeNull();
    expect(placeOfLine({ key: "duty sign-in 2026-11-22 x", to: own, on: null }, "2026-11-22")).toBe("record");
  });
});

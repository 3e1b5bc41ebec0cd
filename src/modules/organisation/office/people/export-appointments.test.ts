import { expect, it } from "vitest";
import type { AppointmentRow } from "../../contract.ts";
import { appointmentsCsv } from "./export-appointments.ts";

it("quotes what needs quoting, and runs no formula", () => {
  const row = {
    cadre: { name: '=HYPERLINK("x")' },
    post: "helper",
    territoryName: "石桥乡,下湾村",
    unit: null,
    since: "2026-01-01",
    until: null,
    documentNo: "云组〔2026〕1号",
    endReason: null,
  } as unknown as AppointmentRow;
  expect(appointmentsCsv([row], ["姓名", "职务"], "zh", () => "帮扶责任人")).toBe(
    '\uFEFF姓名,职务\r\n"\'=HYPERLINK(""x"")",帮扶责任人,"石桥乡,下湾村",,2026-01-01,,云组〔2026〕1号,\r\n',
  );
});

it("says why a post ended in the language of its titles", () => {
  const row = { cadre: { name: "高志远" }, post: "helper", endReason: "退休：手续已办" } as unknown as AppointmentRow;
  expect(appointmentsCsv([row], ["Person"], "en", () => "Helper")).toContain(",Retired: 手续已办\r\n");
});

import { afterEach, expect, it, vi } from "vitest";
import { beginLog, handedIn, SUDDEN } from "./log-form.ts";

afterEach(() => void vi.useRealTimers());

it("an emergency tells of the day on which it is handed in, whenever its draft was begun; a log keeps the day it names", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-20T08:00:00Z") });
  const begun = { ...beginLog(), text: "李奶奶一个人在家发烧。", emergency: "elder-alone" };
  vi.setSystemTime(Date.parse("2026-11-22T08:00:00Z"));
  expect(handedIn(begun, SUDDEN).day).toBe("2026-11-22");
  for (const address of [undefined, begun.commandId]) expect(handedIn(begun, address).day).toBe("2026-11-20");
});

import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { makeLock, unlock } from "./lock.ts";
import { keep } from "./outbox.ts";
import { keepFact, openPhone } from "./phone.ts";
import { open, seal } from "./sealed.ts";

/** Every byte of the store as somebody reads it who has copied the phone: text, and bytes as text. */
async function everyByte(name: string): Promise<string> {
  const phone = openPhone(name);
  const rows = (await Promise.all(phone.tables.map((table) => table.toArray()))).flat();
  const text = (value: unknown): string => {
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString("latin1");
    if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer).toString("latin1");
    if (Array.isArray(value)) return value.map(text).join(" ");
    return value && typeof value === "object" ? Object.values(value).map(text).join(" ") : String(value);
  };
  return rows.map(text).join("\n");
}

describe("a phone that was stolen", () => {
  it("shows no name, ID number, phone or illness, in whatever table", async () => {
    const name = "stolen";
    const phone = openPhone(name);
    const { lock, key } = await makeLock("yunling-2026", 1000);
    await keepFact(phone, "lock", lock);
    await keepFact(phone, "deviceId", "0190a000-0000-7000-8000-000000000001");
    const secret = { headName: "马德昌", idNumber: "990101197003011234", phone: "13900001234", health: ["患有大病"] };
    await phone.households.put({ id: "h1", rev: "r1", sealed: await seal(key, "household:h1", secret) });
    await keep(
      phone,
      key,
      { name: "survey.submit", input: { commandId: "c1", changes: [secret] } },
      "2026-11-22T01:00:00Z",
    );
    await phone.drafts.put({
      id: "d1",
      kind: "survey",
      changedAt: "2026-11-22",
      sealed: await seal(key, "draft:d1", secret),
    });
    const seen = await everyByte(name);
    expect(seen).toContain("survey.submit");
    for (const value of ["马德昌", "990101197003011234", "13900001234", "大病", "yunling-2026"]) {
      expect(seen).not.toContain(value);
      expect(seen).not.toContain(Buffer.from(value).toString("latin1"));
    }
  });

  it("opens with its password only, and nothing can be passed off as something else", async () => {
    const { lock, key } = await makeLock("right", 1000);
    expect(await unlock(lock, "wrong")).toBeUndefined();
    expect((await unlock(lock, "right"))?.extractable).toBe(false);
    const sealed = await seal(key, "household:h1", { n: 1 });
    expect(await open(key, "household:h1", sealed)).toEqual({ n: 1 });
    await expect(open(key, "household:h2", sealed)).rejects.toThrow();
  });

  it("will not keep what names a household while it is locked", async () => {
    const phone = openPhone("locked");
    await expect(
      keep(phone, null, { name: "survey.submit", input: { commandId: "c1" } }, "2026-11-22T01:00:00Z"),
    ).rejects.toThrow("locked");
    expect(await phone.outbox.count()).toBe(0);
    await keep(
      phone,
      null,
      { name: "attendance.sign-in", input: { commandId: "c2" }, secret: false },
      "2026-11-22T01:00:00Z",
    );
    expect((await phone.outbox.toArray()).map((one) => one.plain)).toMatchObject([
      { commandId: "c2", device: { counter: 1 } },
    ]);
  });
});

import { sql } from "kysely";
import { expect, it } from "vitest";
import { setUpNeeded } from "#modules/accounts/index.ts";
import { verifyAudit } from "#platform/audit/verify-audit.ts";
import { openCounty } from "#testing/county.ts";
import { setStage } from "./act.ts";
import { layLand } from "./land.ts";
import { hireStaff } from "./staff.ts";
import { clearSample, noteSample, sampleUnfinished } from "./unfinished.ts";

it("a sample that was cut short is cleared, and only such a one", async () => {
  const county = await openCounty();
  try {
    const { world } = county;
    expect(await sampleUnfinished(world)).toBe(false);
    await expect(clearSample(world)).rejects.toThrow("cut short");
    await noteSample(world, false);
    const stage = setStage(world, console.error);
    await layLand(stage.world);
    await hireStaff(stage.world);
    expect([await setUpNeeded(world), await sampleUnfinished(world)]).toEqual([false, true]);
    await clearSample(world);
    expect([await setUpNeeded(world), await sampleUnfinished(world)]).toEqual([true, false]);
    expect(await world.db.selectFrom("division").select("code").execute()).toEqual([]);
    expect(await verifyAudit(world.db)).toMatchObject({ ok: true, blocks: 0 });
    await expect(sql`truncate audit_entry`.execute(world.db)).rejects.toThrow("never changed");
    await layLand(world);
    await hireStaff(world);
    await noteSample(world, true);
    expect(await sampleUnfinished(world)).toBe(false);
  } finally {
    await county.close();
  }
});

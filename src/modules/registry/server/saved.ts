import type { Finding } from "#kernel/finding.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Call } from "#platform/command.ts";
import { type Written, writeHouseholds } from "./write-households.ts";

/** What a change of a household answers. */
export type Saved = { householdId: HouseholdId; changedAt: Instant; blockCount: number; warnCount: number };

const countOf = (findings: readonly Finding[], severity: Finding["severity"]): number =>
  findings.filter((one) => one.severity === severity).length;

/** Writes one or more households within a command and tells who listens; answers for the first. */
export async function save(call: Call<unknown>, written: readonly [Written, ...Written[]]): Promise<Saved> {
  const [{ after }] = written;
  call.mark({ place: after.place, subject: after.id });
  const [findings = []] = await writeHouseholds(call, written);
  for (const { after: one } of written)
    await call.emit("registry.household-changed", { householdId: one.id }, one.place);
  return {
    householdId: after.id,
    changedAt: call.now,
    blockCount: countOf(findings, "block"),
    warnCount: countOf(findings, "warn"),
  };
}

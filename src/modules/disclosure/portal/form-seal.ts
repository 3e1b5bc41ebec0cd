import { timingSafeEqual } from "node:crypto";
import type { World } from "#platform/world.ts";
import type { FormSeal } from "./object-page.ts";

const MIN_MS = 3_000;
const MAX_MS = 4 * 3_600_000;

const sealOf = (world: World, postingId: string, { commandId, made }: Omit<FormSeal, "seal">): string =>
  world.vault.mac(`portal-form:${postingId}:${commandId}:${made}`);

/** A form for one posting, good for one sending within four hours. Nobody else can make one, and no cookie is needed. */
export function newSeal(world: World, postingId: string): FormSeal {
  const form = { commandId: world.newId(), made: String(Date.parse(world.now())) };
  return { ...form, seal: sealOf(world, postingId, form) };
}

/** `good`, `old` (make a new one, keep the text), `quick` (faster than anybody types) or `forged`. */
export function judgeSeal(world: World, postingId: string, form: FormSeal): "good" | "old" | "quick" | "forged" {
  const expected = Buffer.from(sealOf(world, postingId, form));
  const given = Buffer.from(form.seal);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return "forged";
  const age = Date.parse(world.now()) - Number(form.made);
  if (age > MAX_MS) return "old";
  return age < MIN_MS ? "quick" : "good";
}

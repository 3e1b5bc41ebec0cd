import { shippedDivisions } from "#modules/places/index.ts";
import type { Visit } from "#platform/http/visit.ts";
import { takeToken } from "#platform/ratelimit.ts";
import { accountRefusals as no } from "../domain/sign-in.ts";
import { setUpNeeded } from "./set-up.ts";

const NEXT_DIGITS: Readonly<Record<number, number>> = { 0: 2, 2: 4, 4: 6 };

/** Provinces, or what lies directly under one or under a prefecture: public reference data, told until the county is set up. */
export async function setUpDivisions({ under = "" }: { under?: string | undefined }, visit: Visit) {
  const { world } = visit;
  if (!takeToken(`set-up-divisions:${visit.ip}`, { burst: 60, perMinute: 60 }, Date.parse(world.now())))
    throw no.tooMany({});
  if (!(await setUpNeeded(world))) throw no.setUpAlready({});
  const digits = NEXT_DIGITS[under.length];
  const found: { code: string; name: string }[] = [];
  if (digits === undefined) return found;
  for await (const one of shippedDivisions(under))
    if (one.territory.length === digits && one.territory.startsWith(under))
      found.push({ code: one.territory, name: one.name });
  return found;
}

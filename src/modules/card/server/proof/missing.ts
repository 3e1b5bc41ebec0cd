import type { Fault } from "../../domain/proof-pack.ts";
import type { Trail } from "./check-trail.ts";
import { fault } from "./read-pack.ts";

/** What is not in the trail is not proven; when the trail of this pack ends before it happened, a later pack may prove it. */
export const missing = (trail: Trail, at: string, where: string): Fault => {
  const young = trail.sealedAt === null || trail.sealedAt.slice(0, 23) < at.slice(0, 23);
  return fault(young ? "proof.not-sealed-yet" : "proof.not-in-audit", where);
};

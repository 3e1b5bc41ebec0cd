import type { z } from "zod";
import { id } from "#kernel/ids.ts";

export const SeatId = id<"SeatId">();
export const ResolutionId = id<"ResolutionId">();
export type ResolutionId = z.infer<typeof ResolutionId>;
export const CharterId = id<"CharterId">();
export const DisputeId = id<"DisputeId">();
export type DisputeId = z.infer<typeof DisputeId>;

import type { SlotPart } from "#ui/Slot.tsx";

/** What modules put on each other's pages, in the order shown. */
export const PARTS: readonly SlotPart[] = [];

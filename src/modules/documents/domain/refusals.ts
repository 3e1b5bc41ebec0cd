import { refusal } from "#kernel/refusal.ts";

export const documentRefusals = {
  nothingToPrint: refusal("document.nothing-to-print", 422),
  reasonMissing: refusal("document.reason-missing", 422),
  tooMany: refusal<{ count: number; most: number }>("document.too-many", 422),
};

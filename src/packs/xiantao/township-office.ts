import { exact, type PackRule } from "../pack.ts";

/** Every township has an office with one leader in charge and one or two full-time staff; the eight heavy ones one more (X6). */
export const townshipOffice: readonly PackRule[] = [
  exact("team.township-office", "seed 002, X6: 1 leader, 1–2 full-time; the 8 heavy townships +1", {
    leaders: 1,
    fullTime: 1,
    fullTimeHeavy: 2,
  }),
];

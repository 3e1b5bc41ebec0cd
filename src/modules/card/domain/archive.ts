import type { Refusal } from "#kernel/refusal.ts";
import type { Label } from "./diff.ts";
import { no } from "./refusals.ts";

export const VOLUMES = ["household", "village", "township"] as const;
export type Volume = (typeof VOLUMES)[number];

/** What belongs in a volume, from the pack: `class` is one of the four classes (文件、图表、记录、公示). */
export type Wanted = { key: string; class: string; zh: string; en: string; required: boolean };

/** What is there: a file, or a paper the system itself makes (`made`). */
export type Kept = { item: string; fileId: string | null; made: boolean };

/** One line of the volume's contents page. */
export type ContentsLine = Wanted & { kept: number };

export type Contents = {
  classes: { key: string; lines: ContentsLine[] }[];
  required: number;
  present: number;
  /** Names of required items that are missing. */
  missing: Label[];
  /** 0–100; a volume that requires nothing is complete. */
  completeness: number;
};

/** The contents page of a volume, by class in the pack's order, with what is missing. */
export function contentsOf(
  wanted: readonly Wanted[],
  classes: readonly { key: string }[],
  kept: readonly Kept[],
): Contents {
  const lines = wanted.map((one) => ({ ...one, kept: kept.filter((two) => two.item === one.key).length }));
  const required = lines.filter((one) => one.required);
  const present = required.filter((one) => one.kept > 0);
  return {
    classes: classes.map(({ key }) => ({ key, lines: lines.filter((one) => one.class === key) })),
    required: required.length,
    present: present.length,
    missing: required.filter((one) => one.kept === 0).map(({ zh, en }) => ({ zh, en })),
    completeness: required.length === 0 ? 100 : Math.floor((present.length * 100) / required.length),
  };
}

/** Why nothing can be taken out of this volume, or put in, or null: it is sealed (封卷). */
export const whyNotTakeOut = (volume: Volume, locked: boolean): Refusal | null =>
  locked ? no.volumeLocked({ volume }) : null;

/** Why a paper cannot be put in this volume, or null. A locked volume takes nothing more (档案管理员 seals it). */
export function whyNotKeep(wanted: readonly Wanted[], item: string, volume: Volume, locked: boolean): Refusal | null {
  const sealed = whyNotTakeOut(volume, locked);
  if (sealed) return sealed;
  return wanted.some((one) => one.key === item) ? null : no.archiveKindUnknown({ item });
}

import type { Day } from "#kernel/day.ts";
import type { Territory } from "#kernel/territory.ts";
import type { KnownVillage } from "#modules/places/aside.ts";
import type { Prepared, RegisterTypes } from "#modules/registry/aside.ts";
import type { Rules } from "#packs/index.ts";
import type { ToldError } from "#platform/threads.ts";
import type { HandedKeys } from "#platform/vault/vault.ts";
import type { ImportLayout } from "../../contract.ts";
import type { Sketch } from "../../domain/plan.ts";
import type { Draft } from "../../domain/read-register.ts";

/** All that reading a register needs, as data: the thread that does it asks nobody. */
export type ReadOrder = {
  path: string;
  /** Is the file a workbook, whose rows are worth a thread of their own? */
  isWorkbook: boolean;
  layout: ImportLayout;
  year: number;
  today: Day;
  rules: Rules;
  villages: readonly KnownVillage[];
  /** The ground the file is for, and those of its clerk. */
  place: Territory;
  grounds: readonly Territory[];
  countyCode: string;
  keys: HandedKeys;
  /** Where households are taken over, their rows are made ahead; a dry run needs none. */
  types: RegisterTypes | null;
};

/** A household of a file as the register is asked about it: the indexes (hex) of its members' IDs and of its head's. */
export type Seen = Sketch & { nationalNo: string | null; head: string | null; keys: readonly string[] };

/** Rows made ahead, of the households with these places in their chunk. */
export type Ahead = { which: readonly number[]; prepared: Prepared };

/** A household wanted whole; `held` are the places of those of its IDs that others in the register hold. */
export type Wanted = { at: number; held: readonly number[] };

/** `begin`: a workbook that will be read, most likely. `next`: chunk `done` may be forgotten, and one more is welcome. */
export type ReadAsked =
  | { do: "begin"; path: string; sheet: number }
  | { do: "read"; order: ReadOrder }
  | { do: "next"; done: number; ahead: boolean }
  | { do: "whole"; no: number; wanted: readonly Wanted[] }
  | { do: "prepare"; no: number; which: readonly number[] };

export type ChunkTold = { told: "chunk"; no: number; share: number; seen: Seen[]; ahead: Ahead | null };
export type ReadTold =
  | ChunkTold
  | { told: "end" }
  | { told: "whole"; drafts: Draft[] }
  | { told: "prepared"; prepared: Prepared }
  | { told: "trouble"; trouble: ToldError };

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { daySources } from "#apps/server/day-sources.ts";
import { evidenceSources } from "#apps/server/evidence.ts";
import type { Actor, Office } from "#kernel/actor.ts";
import { AccountId, CadreId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import { actorOf } from "#modules/accounts/contract.ts";
import { openFiles } from "#platform/files/files.ts";
import { newId } from "#platform/new-id.ts";
import { openVault } from "#platform/vault/vault.ts";
import type { Caller, World } from "#platform/world.ts";
import { type Clock, clockAt } from "./clock.ts";
import { openDatabase } from "./database.ts";

export const COUNTY = "990101";
/** Township 石桥乡 and its village 下湾村, and a village of another township, in the invented county. */
export const VILLAGE = "990101200201";
export const OTHER_VILLAGE = "990101201202";

export type County = {
  world: World;
  clock: Clock;
  /** A new person holding this post over this ground, ready to act. */
  as: (post: string, territory?: string, name?: string) => Caller;
  /** A person with several offices. */
  holding: (offices: readonly { post: string; territory: string }[], name?: string) => Caller;
  close: () => Promise<void>;
};

/** An invented county with an empty database. Each story makes its own people and households in it. */
export async function openCounty(start = "2026-03-02T01:00:00Z"): Promise<County> {
  const dir = mkdtempSync(join(tmpdir(), "bangfu-"));
  const database = await openDatabase();
  const clock = clockAt(start);
  const world: World = {
    db: database.db,
    several: database.several,
    ...(database.together && { together: database.together }),
    now: clock.now,
    newId: () => newId(),
    vault: openVault(join(dir, "key")),
    files: openFiles(join(dir, "files")),
    origin: "http://localhost:8080",
    evidence: evidenceSources,
    daySources,
  };
  const holding: County["holding"] = (offices, name = "测试员") => {
    const person = {
      accountId: AccountId.parse(newId()),
      cadreId: CadreId.parse(newId()),
      name,
      countyCode: COUNTY,
      language: "zh" as const,
    };
    const held: Office[] = offices.map((one) => ({
      post: one.post,
      unitId: null,
      territory: Territory.parse(one.territory),
    }));
    return { world, actor: actorOf(person, held) satisfies Actor };
  };
  return {
    world,
    clock,
    holding,
    as: (post, territory = VILLAGE, name) => holding([{ post, territory }], name),
    close: async () => {
      await database.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A fresh id for a command or a thing. */
export const id = (): string => newId();

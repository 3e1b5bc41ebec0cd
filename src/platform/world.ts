import type { Actor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import type { DaySource } from "./day-lines.ts";
import type { Db } from "./db/tables.ts";
import type { Together } from "./db/together.ts";
import type { EvidenceSource } from "./evidence.ts";
import type { Files } from "./files/files.ts";
import type { Vault } from "./vault/vault.ts";

/** Everything outside the program that commands and queries lean on. Made once, in `apps`, or by a test. */
export type World = {
  db: Db;
  /** May several statements travel in one message? True on a PostgreSQL server, false on PGlite. */
  several: boolean;
  /** Asks several questions of a PostgreSQL server in one message; without it they are asked one by one. */
  together?: Together;
  now: () => Instant;
  newId: () => string;
  vault: Vault;
  files: Files;
  /** Where people reach this installation: `https://bangfu.example.gov.cn`. Used in links, QR codes and passkeys. */
  origin: string;
  /** Where the records are kept that settle duties (`apps/server/evidence.ts`). */
  evidence?: readonly EvidenceSource[];
  /** The rights somebody has now: a job that waited goes on with these, not with those of the day it was started. */
  actorNow?: (world: Pick<World, "db" | "now">, before: Actor) => Promise<Actor>;
  /** Who tells what waits for a person (`apps/server/day-sources.ts`). */
  daySources?: readonly DaySource[];
};

/** Who asks, in which world. The second argument of every command and query. */
export type Caller = { world: World; actor: Actor };

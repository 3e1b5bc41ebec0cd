import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.generated.ts";

export type { Tables };
export type Db = Kysely<Tables>;
/** A transaction in progress. Everything a command reads or writes goes through one. */
export type Tx = Transaction<Tables>;

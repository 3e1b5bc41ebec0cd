import { z } from "zod";
import { query } from "#platform/query.ts";
import { passkeysOf } from "./passkeys.ts";

const Nothing = z.unknown();

export const listPasskeys = query({
  name: "account.passkeys",
  verb: "self.use",
  input: Nothing,
  run: async ({ tx, actor }) =>
    (await passkeysOf(tx, actor.countyCode, actor.accountId)).map(({ id, label, createdAt, usedAt }) => ({
      id,
      label,
      createdAt,
      usedAt,
    })),
});

export const listSessions = query({
  name: "account.sessions",
  verb: "self.use",
  input: Nothing,
  run: ({ tx, actor, now }) =>
    tx
      .selectFrom("session")
      .select(["agent", "createdAt", "seenAt", "expiresAt"])
      .where("countyCode", "=", actor.countyCode)
      .where("accountId", "=", actor.accountId)
      .where("expiresAt", ">", now)
      .orderBy("seenAt", "desc")
      .execute(),
});

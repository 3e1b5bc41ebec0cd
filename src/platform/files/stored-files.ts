import type { Actor } from "#kernel/actor.ts";
import type { FileId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "../db/tables.ts";
import { within } from "../scope.ts";
import type { StoredContent } from "./files.ts";
import { no } from "./refusals.ts";
import type { FileKind } from "./sniff.ts";

export type StoredFile = StoredContent & {
  id: FileId;
  place: string;
  name: string;
  purpose: string;
  uploadedBy: string;
  uploadedAt: Instant;
};

type Given = { id: FileId; content: StoredContent; name: string; place: string; purpose: string };

/** Notes, in a command, that somebody handed in a file whose content `world.files.put` has taken. */
export async function addStoredFile(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Instant },
  { id, content, name, place, purpose }: Given,
): Promise<void> {
  await tx
    .insertInto("storedFile")
    .values({
      countyCode: actor.countyCode,
      id,
      place,
      ...content,
      name: cleanName(name),
      purpose,
      uploadedBy: actor.accountId,
      uploadedAt: now,
    })
    .execute();
}

/** The file, when it lies on the ground of the actor for this verb; otherwise it is not found. */
export async function getStoredFile(tx: Tx, actor: Actor, verb: string, id: FileId): Promise<StoredFile> {
  const row = await tx
    .selectFrom("storedFile")
    .select(["id", "place", "sha256", "name", "kind", "bytes", "purpose", "uploadedBy", "uploadedAt"])
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .where(within(actor, verb, "place"))
    .executeTakeFirst();
  if (!row) throw no.notFound({});
  return { ...row, id, kind: row.kind as FileKind };
}

/** The last part of the name, without control characters and signs that change the direction of text, at most 120 characters. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = [
    ...last
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .trim(),
  ]
    .slice(0, 120)
    .join("");
  return clean === "" || /^\.+$/.test(clean) ? "file" : clean;
}

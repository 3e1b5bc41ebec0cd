import type { Db, Tx } from "#platform/db/tables.ts";
import { contextOf, type Vault } from "#platform/vault/vault.ts";
import type { CadreFacts } from "../domain/appointing.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";

/** What rules about a person in service need. */
export const findCadre = async (tx: Tx | Db, countyCode: string, id: string): Promise<CadreFacts | undefined> =>
  tx
    .selectFrom("cadre")
    .select(["id", "name", "since", "until"])
    .where("countyCode", "=", countyCode)
    .where("id", "=", id)
    .executeTakeFirst();

/** A cadre who exists; refuses with `organisation.cadre-not-found`. */
export async function getCadre(tx: Tx | Db, countyCode: string, id: string): Promise<CadreFacts> {
  const cadre = await findCadre(tx, countyCode, id);
  if (!cadre) throw no.cadreNotFound({});
  return cadre;
}

/** What is sealed of a cadre. */
type Sealed = { phone: string | null };

export const sealPhone = (vault: Vault, id: string, phone: string | null) => ({
  sealed: vault.seal(contextOf("cadre", id), { phone } satisfies Sealed),
  phoneIndex: phone === null ? null : vault.blindIndex(`phone:${phone}`),
});

export const openPhone = (vault: Vault, id: string, sealed: Uint8Array): string | null => {
  const { phone } = vault.open(contextOf("cadre", id), sealed);
  return typeof phone === "string" ? phone : null;
};

/** Who else serves under this phone number. */
export const findByPhone = async (tx: Tx | Db, vault: Vault, countyCode: string, phone: string) =>
  tx
    .selectFrom("cadre")
    .select(["id", "name"])
    .where("countyCode", "=", countyCode)
    .where("phoneIndex", "=", vault.blindIndex(`phone:${phone}`))
    .where("until", "is", null)
    .executeTakeFirst();

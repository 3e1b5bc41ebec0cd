import { randomUUID } from "node:crypto";
import { type Api, openApi } from "./api.ts";

export type Person = { login: string; name: string; cadreId: string; api: Api; cookie: () => string };
type Offices = readonly { post: string; territory: string; unitId?: string }[];

export const PASSWORD = "six plain words in a row";
const id = (): never => randomUUID() as never;
const today = (): never => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) as never;

/** Registers, appoints and invites a person, who accepts and is signed in: the way everybody comes in. */
export async function bringIn(
  origin: string,
  admin: Api,
  login: string,
  name: string,
  offices: Offices,
): Promise<Person> {
  const cadreId = id();
  await admin.organisation.registerCadre({ commandId: id(), id: cadreId, name, since: today() } as never);
  for (const one of offices) {
    await admin.organisation.appoint({
      commandId: id(),
      id: id(),
      cadreId,
      unitId: null,
      ...one,
      documentNo: "云组任〔2026〕7号",
      since: today(),
    } as never);
  }
  const { link } = await admin.accounts.invite({ commandId: id(), cadreId });
  const own = openApi(origin);
  await own.api.accounts.acceptInvitation({ token: link.split("#")[1] ?? "", loginName: login, password: PASSWORD });
  return { login, name, cadreId, ...own };
}

export { id, today };

import { setTimeout as sleep } from "node:timers/promises";
import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import { newId } from "#platform/new-id.ts";
import { contract } from "../../src/apps/contract.ts";
import { SIGNERS } from "../../src/apps/sample/cards.ts";
import { STAGE } from "../../src/apps/sample/land.ts";
import { PASSWORD } from "../../src/apps/sample/staff.ts";
import type { Ledger } from "./ledger.ts";
import { CLERK, type Prepared, SECRETARY, TOWN } from "./prepare.ts";

export type Client = ContractRouterClient<typeof contract>;
type At = { origin: string; prepared: Prepared; ledger: Ledger };

const PATIENCE_MS = 15_000;
const READING_MS = 5_500;

const clientOf = ({ origin, prepared }: At, login: string): Client =>
  createORPCClient(
    new OpenAPILink(contract, {
      url: `${origin}/api/v1`,
      headers: { cookie: prepared.cookies.get(login) ?? "" },
      fetch: (request) => fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }),
    }),
  ) as Client;

/** Seven people sign a card one after the other, each after having read it. Returns how many signatures were answered. */
export async function signCard(at: At, card: Prepared["cards"][number]): Promise<number> {
  let signed = 0;
  for (const [seat, login] of SIGNERS) {
    const { card: api } = clientOf(at, login);
    const common = { cardId: card.id as never, seat, versionHash: card.hash as never };
    const showId = newId() as never;
    const { shownId } = await at.ledger.give("card.show", showId, () => api.show({ commandId: showId, ...common }));
    await sleep(READING_MS);
    const signId = newId() as never;
    await at.ledger.give("card.sign", signId, () =>
      api.sign({ commandId: signId, ...common, shownId, shownSeconds: 10, password: PASSWORD }),
    );
    signed += 1;
  }
  return signed;
}

/** The village secretary writes down groups of the village without a pause. Returns their ids and names. */
export async function nameGroups(at: At, until: () => boolean): Promise<Map<string, string>> {
  const { places } = clientOf(at, SECRETARY);
  const named = new Map<string, string>();
  for (let no = 1; !until(); no++) {
    const commandId = newId() as never;
    const id = newId();
    const name = `第${no}组`;
    const rest = { no: no % 1000, households: null, unpaved: null, power: null, note: null };
    await at.ledger.give("places.save", commandId, () =>
      places.saveNaturalVillage({ commandId, place: STAGE as never, id: id as never, name, ...rest } as never),
    );
    named.set(id, name);
  }
  return named;
}

/** The clerk sends in workbook after workbook, each taken over at once. Returns how many households they held. */
export async function sendBooks(
  at: At,
  households: number,
  until: () => boolean,
): Promise<{ books: number; households: number }> {
  const { intake } = clientOf(at, CLERK);
  let books = 0;
  while (!until()) {
    books += 1;
    const content = await at.prepared.books(households);
    const upload = newId();
    const query = new URLSearchParams({
      purpose: "import",
      place: TOWN.code,
      name: `${books}.xlsx`,
      commandId: upload,
    });
    const { fileId } = await at.ledger.give("attachment.store", upload, async () => {
      const answer = await fetch(`${at.origin}/api/files?${query}`, {
        method: "PUT",
        body: content as BodyInit,
        headers: { cookie: at.prepared.cookies.get(CLERK) ?? "" },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return (await answer.json()) as { fileId: string };
    });
    const commandId = newId() as never;
    const { batchId } = await at.ledger.give("intake.start", commandId, () =>
      intake.start({ commandId, fileId: fileId as never, direct: true }),
    );
    for (;;) {
      const batch = await intake.get({ batchId }).catch(() => null);
      if (batch?.state === "applied") break;
      if (batch?.trouble) throw new Error(`an import came to grief: ${JSON.stringify(batch.trouble)}`);
      await sleep(200);
    }
  }
  return { books, households: books * households };
}

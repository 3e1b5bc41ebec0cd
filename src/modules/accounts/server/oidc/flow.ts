import { createHash, randomBytes } from "node:crypto";
import * as client from "openid-client";
import type { Instant } from "#kernel/instant.ts";
import type { World } from "#platform/world.ts";
import { inside } from "../../domain/inside.ts";
import { accountRefusals as no } from "../../domain/sign-in.ts";
import { findProvider } from "./provider.ts";
import type { OidcSettings } from "./settings.ts";

export const FLOW_MINUTES = 10;
export const keyHash = (key: string): Buffer => createHash("sha256").update(key).digest();
export const callbackOf = (world: World): string => `${world.origin}/api/oidc/callback`;

async function countyCode(world: World): Promise<string> {
  const row = await world.db.selectFrom("setting").select("value").where("key", "=", "county").executeTakeFirst();
  return (row?.value as { code?: string } | undefined)?.code ?? "";
}

/** Begins a sign-in at the other house: code flow with PKCE, state and nonce, bound to this browser by a key it keeps. */
export async function beginFlow(world: World, settings: OidcSettings, back: string) {
  const provider = await findProvider(settings);
  const key = randomBytes(32).toString("base64url");
  const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
  const now = Date.parse(world.now());
  await world.db
    .deleteFrom("oidcFlow")
    .where("expiresAt", "<", new Date(now).toISOString() as Instant)
    .execute();
  await world.db
    .insertInto("oidcFlow")
    .values({
      countyCode: await countyCode(world),
      id: world.newId(),
      key: keyHash(key),
      state,
      nonce,
      verifier,
      back: inside(back),
      expiresAt: new Date(now + FLOW_MINUTES * 60_000).toISOString() as Instant,
    })
    .execute();
  const address = client.buildAuthorizationUrl(provider, {
    redirect_uri: callbackOf(world),
    scope: settings.scope,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(settings.scope.includes("offline_access") && { prompt: "consent" }),
  });
  return { key, address: address.href };
}

/** The flow of this browser, while it lasts. */
export const findFlow = (world: World, key: string) =>
  world.db
    .selectFrom("oidcFlow")
    .selectAll()
    .where("key", "=", keyHash(key))
    .where("expiresAt", ">", world.now())
    .executeTakeFirst();

export type Proven = {
  flowId: string;
  countyCode: string;
  issuer: string;
  subject: string;
  label: string;
  back: string;
};

/** The browser comes back with a code: it is exchanged once, and everything the standard asks for is checked. */
export async function endFlow(world: World, settings: OidcSettings, key: string, search: string): Promise<Proven> {
  const flow = await findFlow(world, key);
  if (!flow || flow.subject !== null) throw no.identityOver({});
  // Taken at once, so that a second arrival with the same code finds nothing to answer for.
  const taken = await world.db
    .updateTable("oidcFlow")
    .set({ state: "" })
    .where("id", "=", flow.id)
    .where("state", "=", flow.state)
    .where("state", "<>", "")
    .executeTakeFirst();
  if (taken.numUpdatedRows !== 1n) throw no.identityOver({});
  const provider = await findProvider(settings);
  const arrived = new URL(`${callbackOf(world)}${search}`);
  const tokens = await client
    .authorizationCodeGrant(provider, arrived, {
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
      idTokenExpected: true,
    })
    .catch(() => {
      throw no.identityRefused({});
    });
  const claims = tokens.claims();
  if (!claims) throw no.identityRefused({});
  const said = [claims.name, claims.preferred_username, claims.email].find((one) => typeof one === "string" && one);
  const label = String(said ?? claims.sub).slice(0, 80);
  await world.db
    .updateTable("oidcFlow")
    .set({ issuer: claims.iss, subject: claims.sub, label })
    .where("id", "=", flow.id)
    .execute();
  const { countyCode, id: flowId, back } = flow;
  return { flowId, countyCode, issuer: claims.iss, subject: claims.sub, label, back };
}

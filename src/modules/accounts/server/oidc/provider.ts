import * as client from "openid-client";
import type { OidcSettings } from "./settings.ts";

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

let known: { key: string; found: Promise<client.Configuration> } | null = null;

/**
 * The other house as it describes itself (OpenID Connect Discovery), read once. Signatures of ID tokens are always checked
 * against its keys. Plain http is taken from this machine alone. What could not be read is asked again the next time.
 */
export function findProvider(settings: OidcSettings): Promise<client.Configuration> {
  const key = JSON.stringify(settings);
  if (known?.key === key) return known.found;
  const issuer = new URL(settings.issuer);
  const local = issuer.protocol === "http:" && LOCAL.has(issuer.hostname);
  const secret = settings.clientSecret;
  const found = client.discovery(
    issuer,
    settings.clientId,
    undefined,
    secret === null ? client.None() : client.ClientSecretBasic(secret),
    { execute: [client.enableNonRepudiationChecks, ...(local ? [client.allowInsecureRequests] : [])], timeout: 10 },
  );
  known = { key, found };
  found.catch(() => {
    known = null;
  });
  return found;
}

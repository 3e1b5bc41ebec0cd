import { z } from "zod";

const Settings = z.object({
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(40).default("OIDC"),
  OIDC_SCOPE: z.string().default("openid profile"),
});

export type OidcSettings = {
  issuer: string;
  clientId: string;
  /** Without a secret we are a public client; PKCE protects the code in both cases. */
  clientSecret: string | null;
  /** What the button says: the name of the other house. */
  name: string;
  scope: string;
};

/** The other house whose accounts open ours, from the environment; null when the county has none. */
export function oidcSettings(environment: NodeJS.ProcessEnv = process.env): OidcSettings | null {
  if (!environment.OIDC_ISSUER) return null;
  const read = Settings.parse(environment);
  return {
    issuer: read.OIDC_ISSUER,
    clientId: read.OIDC_CLIENT_ID,
    clientSecret: read.OIDC_CLIENT_SECRET ?? null,
    name: read.OIDC_NAME,
    scope: read.OIDC_SCOPE,
  };
}

import { z } from "zod";
import { canonical, type Json } from "#kernel/canonical.ts";
import { CadreId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { CardId, Hash, SeatKey, SigningMethod } from "./card.ts";

/** A passkey's answer, as the browser gives it: all base64url. */
export const Assertion = z.strictObject({
  id: z.string().max(1400),
  rawId: z.string().max(1400),
  type: z.literal("public-key"),
  clientExtensionResults: z.record(z.string(), z.json()).default({}),
  authenticatorAttachment: z.string().max(40).optional(),
  response: z.strictObject({
    clientDataJSON: z.string().max(4000),
    authenticatorData: z.string().max(4000),
    signature: z.string().max(4000),
    userHandle: z.string().max(400).optional(),
  }),
});
export type Assertion = z.infer<typeof Assertion>;

/** Everything that makes one signature provable without the database. */
export const SignatureRecord = z.strictObject({
  cardId: CardId,
  version: z.int().min(1),
  seat: SeatKey,
  signedBy: CadreId,
  signerName: z.string(),
  post: z.string(),
  delegation: z.string().nullable(),
  method: SigningMethod,
  signedAt: Instant,
  shownAt: Instant,
  shownSeconds: z.int().min(0),
  statement: z.string(),
  batch: z.array(Hash).nullable(),
  passkey: z
    .strictObject({
      id: z.string(),
      /** COSE key, base64url. */
      publicKey: z.string(),
      relyingParty: z.string(),
      origin: z.string(),
      assertion: Assertion,
    })
    .nullable(),
});
export type SignatureRecord = z.infer<typeof SignatureRecord>;

/** The text whose SHA-256 the audit entry of the signing keeps: no byte of the record changes unnoticed. */
export const recordText = (record: SignatureRecord): string => canonical(record as unknown as Json);

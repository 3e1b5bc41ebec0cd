import { z } from "zod";
import { CadreId, id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";

export const CardId = id<"CardId">();
export type CardId = z.infer<typeof CardId>;

/** A SHA-256 as 64 small hex digits. */
export const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<"Hash">();
export type Hash = z.infer<typeof Hash>;

/** A seat at the signing table: the key of one of the pack's seven. */
export const SeatKey = z.string().min(1).max(40);
export type SeatKey = z.infer<typeof SeatKey>;

/** `passkey`: the signer's device signed the hash. `password`: typed again instead, and marked so on the paper. */
export const SigningMethod = z.enum(["passkey", "password"]);
export type SigningMethod = z.infer<typeof SigningMethod>;

/** One name under one frozen version. `post` is the office in which it was put there. */
export const Signature = z.object({
  version: z.int().min(1),
  seat: SeatKey,
  signedBy: CadreId,
  signerName: z.string(),
  post: z.string(),
  /** Set when a delegate signed: the paper that allows it. */
  delegation: z.string().nullable(),
  method: SigningMethod,
  signedAt: Instant,
  shownAt: Instant,
  shownSeconds: z.int().min(0),
});
export type Signature = z.infer<typeof Signature>;

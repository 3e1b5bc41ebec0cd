import { createHash, createHmac, randomBytes } from "node:crypto";
import { canonical, type Json } from "#kernel/canonical.ts";
import { Hash } from "../domain/card.ts";
import { commitmentText } from "../domain/proof-pack.ts";

export const sha256 = (text: string): Hash => Hash.parse(createHash("sha256").update(text, "utf8").digest("hex"));
export const hashOf = (value: unknown): Hash => sha256(canonical(value as Json));

/** A secret for one card, kept in the vault: from it the salts of its commitments follow. */
export const newSecret = (): string => randomBytes(32).toString("hex");
export const newNonce = (): string => randomBytes(16).toString("hex");

/** The salt of one fact: telling it opens this value only. */
export const saltOf = (secret: string, path: string, value: string): string =>
  createHmac("sha256", secret)
    .update(canonical([path, value]))
    .digest("hex")
    .slice(0, 32);

/** The commitment to a sealed fact: the same for the same fact of the same card, telling nothing without the salt. */
export const commitWith =
  (secret: string) =>
  (path: string, value: string): Hash =>
    sha256(commitmentText(saltOf(secret, path, value), path, value));

import { z } from "zod";
import { Instant } from "#kernel/instant.ts";
import { CardId, Hash } from "./card.ts";

/** What the audit trail keeps of a proof pack: of which card it is, when it was made, and the hash of each part of it. */
export const Attested = z.object({
  cardId: CardId,
  madeAt: Instant,
  versionsHash: Hash,
  signaturesHash: Hash,
  postingsHash: Hash,
  /** The frozen version in force; null while the card was a draft. */
  inForce: z.int().nullable(),
});
export type Attested = z.infer<typeof Attested>;

/** The parts of a pack whose hash is kept, so that nothing can be taken out. */
export const ATTESTED_PARTS = ["versions", "signatures", "postings"] as const;

import type { Actor } from "#kernel/actor.ts";
import { canonical, type Json } from "#kernel/canonical.ts";
import type { CadreId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Signature } from "./card.ts";
import { labelOf } from "./diff.ts";
import type { CardFacts } from "./facts.ts";
import { no } from "./refusals.ts";

/** Which of the three zero-error goals an error breaks: 错评, 漏评, 错退, or a wrong fact on the card. */
export const ERROR_KINDS = ["wrongly-included", "wrongly-left-out", "wrongly-exited", "wrong-fact"] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A report of an error: reported → proven → decided, or reported → rejected. */
export const ERROR_STATES = ["reported", "rejected", "proven", "decided"] as const;
export type ErrorState = (typeof ERROR_STATES)[number];

export const ENTRY_STATES = ["open", "heard", "decided"] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** A signed version as liability needs it. */
export type SignedVersion = {
  version: number;
  facts: CardFacts;
  needed: readonly string[];
  signatures: readonly Pick<Signature, "seat" | "signedBy" | "signerName" | "post">[];
};

/** One of the equal shares in a proven error: who, in which seat, and how far it has got. */
export type ResponsibilityEntry = {
  /** The number of the seat, in which order entries are shown. */
  no: number;
  seat: string;
  cadreId: CadreId;
  name: string;
  post: string;
  /** `1/7`: every signer answers alike (同责、同追究, dossier Y10). */
  share: string;
  state: EntryState;
  statement: string | null;
  heardAt: Instant | null;
};

const isWhole = (one: SignedVersion) => one.needed.every((seat) => one.signatures.some((sign) => sign.seat === seat));

/** The fully signed versions that carried this very value, oldest first: the error stood in all of them. */
export function carriedBy(versions: readonly SignedVersion[], path: string, value: Json): SignedVersion[] {
  return versions
    .filter((one) => isWhole(one) && one.facts[path] !== undefined && canonical(one.facts[path]) === canonical(value))
    .sort((a, b) => a.version - b.version);
}

/**
 * Why an error cannot be reported on this field of this version, or null. What is not final is returned, not prosecuted;
 * nobody answers twice for one error (`known`: it is reported and not rejected).
 */
export function whyNotReport(version: SignedVersion, path: string, shouldBe: string, known: boolean): Refusal | null {
  if (!isWhole(version))
    return no.notFinal({
      version: version.version,
      signed: version.signatures.length,
      needed: version.needed.length,
    });
  const value = version.facts[path];
  if (value === undefined) return no.noSuchField({ field: path });
  const field = labelOf(path, version.facts);
  if (shouldBe === canonical(value)) return no.nothingWrong({ field });
  if (known) return no.errorKnown({ field, version: version.version });
  return null;
}

/** Nobody judges an error they signed for. */
const isSigner = (actor: Actor, signers: readonly { signedBy: CadreId }[]) =>
  signers.some((one) => one.signedBy === actor.cadreId);

export function whyNotProve(state: ErrorState, version: SignedVersion, actor: Actor): Refusal | null {
  if (state !== "reported") return no.errorClosed({ errorState: state });
  return isSigner(actor, version.signatures) ? no.judgeInOwnCause({}) : null;
}

/** A proven error opens one equal entry for every signature under the version that carried it. */
export const openEntries = (version: SignedVersion): ResponsibilityEntry[] =>
  version.signatures.map(({ seat, signedBy, signerName, post }) => ({
    no: version.needed.indexOf(seat) + 1,
    seat,
    cadreId: signedBy,
    name: signerName,
    post,
    share: `1/${version.signatures.length}`,
    state: "open",
    statement: null,
    heardAt: null,
  }));

/** Why an entry cannot be heard, or null. Hearing takes down what the person says; silence is noted as such. */
export const whyNotHear = (entry: ResponsibilityEntry): Refusal | null =>
  entry.state === "open" ? null : no.entryClosed({ entryState: entry.state });

/** Why the error cannot be decided yet, or null. One decision holds for all entries: equal blame, pursued together. */
export function whyNotDecide(state: ErrorState, entries: readonly ResponsibilityEntry[], actor: Actor): Refusal | null {
  if (state !== "proven") return no.errorClosed({ errorState: state });
  if (entries.some((one) => one.cadreId === actor.cadreId)) return no.judgeInOwnCause({});
  const unheard = entries.filter((one) => one.state === "open");
  return unheard.length > 0 ? no.notHeard({ names: unheard.map((one) => one.name).join("、") }) : null;
}

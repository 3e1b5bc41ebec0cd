import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import type { CadreId, UnitId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { contains } from "#kernel/territory.ts";
import type { Hash, SeatKey, Signature, SigningMethod } from "./card.ts";
import type { Stage } from "./pipeline.ts";
import { no } from "./refusals.ts";
import { mayBeOnePerson, type Seat, type SigningRule } from "./seats.ts";

/** A card as its signers need it: the frozen version, the rule it quotes, and who has signed. */
export type SigningTable = {
  stage: Stage;
  place: string;
  version: number | null;
  versionHash: Hash | null;
  rule: SigningRule;
  signatures: readonly Pick<Signature, "seat" | "signedBy" | "signerName" | "signedAt">[];
  /** Cadres who help this household today. */
  helpers: readonly CadreId[];
  /** Units that send the village's resident team; while none is on record, a unit head over the village is enough. */
  teamUnits: readonly UnitId[];
};

/** In which office an actor may take a seat. */
export type Standing = { post: string; delegate: boolean };

/** The office in which this actor fills the seat, as holder or as delegate, or null. */
export function standingFor(table: SigningTable, seat: Seat, actor: Actor): Standing | null {
  if (seat.holder === "helper" && table.helpers.includes(actor.cadreId)) return { post: "helper", delegate: false };
  const sendsTheTeam = (unitId: UnitId | null) =>
    table.teamUnits.length === 0 || (unitId !== null && table.teamUnits.includes(unitId));
  const fits = (posts: readonly string[]) =>
    actor.offices.find(
      (office) =>
        posts.includes(office.post) &&
        contains(office.territory, table.place) &&
        (seat.holder !== "team-unit-head" || sendsTheTeam(office.unitId)),
    );
  const own = seat.holder === "helper" ? undefined : fits(seat.posts);
  if (own) return { post: own.post, delegate: false };
  const other = fits(seat.delegates);
  return other ? { post: other.post, delegate: true } : null;
}

/** The seats that may sign now: unsigned, of the lowest turn. Empty when all have signed. */
export function whoseTurn(table: Pick<SigningTable, "rule" | "signatures">): Seat[] {
  const open = table.rule.seats.filter((seat) => !table.signatures.some((one) => one.seat === seat.key));
  const turn = Math.min(...open.map((seat) => seat.turn));
  return open.filter((seat) => seat.turn === turn).sort((a, b) => a.no - b.no);
}

export type SignAsked = {
  seat: SeatKey;
  /** The hash of what the signer saw. */
  versionHash: Hash;
  method: SigningMethod;
  /** The paper that lets a delegate sign; null for the holder. */
  delegation: string | null;
  /** How long the card was on the screen; null when it never was. */
  shownSeconds: number | null;
};

/** Why the actor has no business at this seat of this version now, or null. Shared by signing and returning. */
export function whyNotAtSeat(
  table: SigningTable,
  actor: Actor,
  asked: Pick<SignAsked, "seat" | "versionHash" | "delegation">,
): Refusal | null {
  if (table.stage !== "review" || !table.versionHash) return no.notInReview({ stage: table.stage });
  if (asked.versionHash !== table.versionHash)
    return no.otherVersion({ shown: asked.versionHash.slice(0, 8), frozen: table.versionHash.slice(0, 8) });
  const seat = table.rule.seats.find((one) => one.key === asked.seat);
  if (!seat) return no.noSuchSeat({ seat: asked.seat });
  const standing = standingFor(table, seat, actor);
  if (!standing) {
    if (asked.delegation && seat.delegates.length === 0) return no.noDelegates({ seat: seat.name });
    return no.notYourSeat({ seat: seat.name });
  }
  if (standing.delegate && !asked.delegation?.trim()) return no.delegationUnproven({ seat: seat.name });
  const taken = table.signatures.find((one) => one.seat === seat.key);
  if (taken) return no.seatTaken({ seat: seat.name, by: taken.signerName });
  const turn = whoseTurn(table);
  if (!turn.includes(seat))
    return no.notYourTurn({ seat: seat.name, waitingFor: turn.map((one) => one.name).join("、") });
  return null;
}

/**
 * Why this actor cannot sign this seat now, or null when they can.
 * The screen greys out its button with this; the server refuses with it. There is no second copy.
 */
export function whyNotSign(table: SigningTable, actor: Actor, asked: SignAsked): Refusal | null {
  const atSeat = whyNotAtSeat(table, actor, asked);
  if (atSeat) return atSeat;
  const seatName = (key: SeatKey) => table.rule.seats.find((one) => one.key === key)?.name ?? key;
  const clash = table.signatures.find(
    (one) => one.signedBy === actor.cadreId && !mayBeOnePerson(table.rule, one.seat, asked.seat),
  );
  if (clash) return no.signedAlready({ seat: seatName(asked.seat), other: seatName(clash.seat) });
  if (asked.method === "password" && !table.rule.passwordAllowed) return no.passkeyOnly({});
  if (asked.shownSeconds === null) return no.notShown({});
  if (asked.shownSeconds < table.rule.minSeconds)
    return no.tooQuick({ seconds: asked.shownSeconds, needed: table.rule.minSeconds });
  return null;
}

/** Why this actor cannot send the card back now, or null. Whoever could sign may return it instead, with a reason. */
export const whyNotReturn = (
  table: SigningTable,
  actor: Actor,
  asked: Pick<SignAsked, "seat" | "versionHash" | "delegation"> & { reason: string },
): Refusal | null => whyNotAtSeat(table, actor, asked) ?? (asked.reason.trim() ? null : no.reasonMissing({}));

/** The seats this actor could sign now; what fills "waiting for me". */
export const mySeatsNow = (table: SigningTable, actor: Actor): Seat[] =>
  table.stage === "review" ? whoseTurn(table).filter((seat) => standingFor(table, seat, actor) !== null) : [];

/** Since when the present turn waits: the last signature of an earlier turn, else the start of the review. */
export function turnSince(table: Pick<SigningTable, "rule" | "signatures">, reviewSince: Instant): Instant {
  const turn = whoseTurn(table)[0]?.turn ?? 0;
  const turnOf = (key: SeatKey) => table.rule.seats.find((seat) => seat.key === key)?.turn ?? 0;
  const earlier = table.signatures.filter((one) => turnOf(one.seat) < turn).map((one) => one.signedAt);
  return [reviewSince, ...earlier].sort().at(-1) ?? reviewSince;
}

/** The last day to sign: counted from the day after the turn came. */
export const deadlineOf = (rule: SigningRule, since: Instant): Day => addDays(dayOf(since), rule.deadlineDays);

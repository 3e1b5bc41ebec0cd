import type { Progress } from "./pipeline.ts";
import { deadlineOf, type SigningTable, turnSince, whoseTurn } from "./signing.ts";

/** What the card's row keeps to be listed by. All of it follows from the events, and from who signed the version in force. */
export function listedOf(progress: Progress, table: Pick<SigningTable, "rule" | "signatures"> | undefined) {
  const { stage, version, lastVersion, setBack, signed, needed, since } = progress;
  const turn = stage === "review" && table ? whoseTurn(table) : [];
  const waits = turn.length > 0 && table && since ? turnSince(table, since) : null;
  return {
    stage,
    version,
    lastVersion,
    signedCount: signed.length,
    neededCount: needed.length,
    turnSeats: turn.map((seat) => seat.key),
    turnSince: waits,
    dueOn: waits && table ? deadlineOf(table.rule, waits) : null,
    setBack: setBack ? (setBack.note ?? setBack.action) : null,
  };
}

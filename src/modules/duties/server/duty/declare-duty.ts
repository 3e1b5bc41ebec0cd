import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { DeclarationDone, DeclareDuty, EndDuty } from "../../domain/duty-shapes.ts";
import { no } from "../../domain/refusals.ts";

/** The county or a township declares a duty of its own for its ground, with a document number. The key of a pack's duty replaces that. */
export const declareDuty = command({
  name: "duty.declare",
  verb: "duty.declare",
  input: DeclareDuty,
  output: DeclarationDone,
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("dutyDeclaration")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.declarationId)
      .executeTakeFirst(),
  whyNot: ({ actor, input }, known) => {
    const outside = (input.declaration.owed.under ?? []).find((one) => !one.startsWith(input.place));
    return (
      whyNotMay(actor, "duty.declare", input.place) ??
      (outside ? no.meetingOutside({}) : null) ??
      (known ? no.exists({}) : null)
    );
  },
  run: async ({ tx, actor, input, now, mark }) => {
    const { declarationId, place, documentNo, declaration } = input;
    mark({ place, subject: declarationId });
    await tx
      .insertInto("dutyDeclaration")
      .values({
        ...{ countyCode: actor.countyCode, id: declarationId, place, documentNo },
        key: declaration.key,
        declaration: JSON.stringify(declaration),
        since: declaration.since,
        until: declaration.until,
        madeBy: actor.cadreId,
        changedAt: now,
      })
      .execute();
    return { declarationId };
  },
});

/** A duty of our own holds no more from a day on; what was owed until then stays as it was. An end is never put off. */
export const endDuty = command({
  name: "duty.end",
  verb: "duty.declare",
  input: EndDuty,
  output: DeclarationDone,
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("dutyDeclaration")
      .select(["id", "place", "since", "until"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.declarationId)
      .executeTakeFirst(),
  whyNot: ({ actor, input, now }, row) => {
    if (!row || whyNotMay(actor, "duty.declare", row.place)) return no.duty({});
    const { since, until } = row;
    if ((until !== null && until <= dayOf(now)) || input.on < since) return no.dutyEnded({});
    return until !== null && input.on > until ? no.dutyEndsEarlier({ until }) : null;
  },
  run: async ({ tx, actor, input, now, mark }, row) => {
    mark({ place: row?.place ?? actor.countyCode, subject: input.declarationId });
    await tx
      .updateTable("dutyDeclaration")
      .set({ until: input.on, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.declarationId)
      .execute();
    return { declarationId: input.declarationId };
  },
});

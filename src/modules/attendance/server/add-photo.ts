import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { within } from "#platform/scope.ts";
import { whyNotAddPhoto } from "../domain/deciding.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { AddPhoto, SignInId } from "../domain/shapes.ts";
import { ownCommand } from "./own-command.ts";

/** The photograph of one's own sign-in, taken after the tap: the tap waits for nothing. */
export const addPhoto = ownCommand({
  name: "attendance.add-photo",
  verb: "attendance.sign",
  input: AddPhoto,
  output: z.object({ signInId: SignInId }),
  load: async ({ tx, actor, input, now }) => {
    const row = await tx
      .selectFrom("signIn")
      .select(["id", "place", "day", "photoId"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.signInId)
      .where("cadreId", "=", actor.cadreId)
      .where(within(actor, "attendance.sign", "place"))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw no.signInNotFound({});
    return { row, rules: await getRules(tx, actor.countyCode, dayOf(now)) };
  },
  whyNot: ({ now }, { row, rules }) => whyNotAddPhoto(row, dayOf(now), rules["attendance.offline"].value.days),
  run: async ({ tx, actor, input, now, mark }, { row }) => {
    await tx
      .updateTable("signIn")
      .set({ photoId: input.photoFileId, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: row.place, subject: row.id });
    return { signInId: input.signInId };
  },
});

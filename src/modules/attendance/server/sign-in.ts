import { type Day, dayOf } from "#kernel/day.ts";
import { villageCentre } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Rules } from "#packs/index.ts";
import { type Call, command } from "#platform/command.ts";
import { type Fence, placeProof } from "../domain/fence.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { SignedIn, SignInNow } from "../domain/shapes.ts";
import { whenSigned } from "../domain/when-signed.ts";
import { placementOn } from "./placements.ts";
import { raiseQuestions } from "./raise-questions.ts";

type SignCall = Call<typeof SignInNow._output>;

async function fencesOf({ tx, actor }: SignCall, place: string, rules: Rules): Promise<Fence[]> {
  const own = rules["attendance.fences"].value.filter((one) => one.place === place);
  if (own.length > 0) return own;
  const centre = await villageCentre(tx, actor, "attendance.sign", place);
  return centre ? [{ ...centre, radius: rules["attendance.fence"].value.radius }] : [];
}

const fine = (degrees: number): number => Math.round(degrees * 100_000);

/** One tap: I am here. It is kept whatever it proves; what it does not prove, the village secretary may confirm. */
export const signIn = command({
  name: "attendance.sign-in",
  verb: "attendance.sign",
  input: SignInNow,
  output: SignedIn,
  load: async (call) => {
    const { tx, actor, input, now } = call;
    const today = await getRules(tx, actor.countyCode, dayOf(now));
    const when = whenSigned(input.device, now, today["attendance.offline"].value, today["attendance.noon"].value);
    const rules = await getRules(tx, actor.countyCode, when.day as Day);
    const placement = await placementOn(tx, actor, "attendance.sign", actor.cadreId, when.day);
    return { when, rules, placement };
  },
  whyNot: ({ input }, { when, rules, placement }) => {
    if (!placement) return no.notPlaced({ day: when.day });
    return rules["attendance.photo"].value === "required" && input.photoFileId === null ? no.photoNeeded({}) : null;
  },
  run: async (call, { when, rules, placement }) => {
    const { tx, actor, input, now, emit, mark } = call;
    const place = placement?.place ?? "";
    const { position, device } = input;
    const proven = placeProof(position, await fencesOf(call, place, rules), rules["attendance.fence"].value.accuracy);
    await tx
      .insertInto("signIn")
      .values({
        countyCode: actor.countyCode,
        id: input.signInId,
        place,
        cadreId: actor.cadreId,
        day: when.day,
        half: when.half,
        at: now,
        deviceId: device?.id ?? null,
        deviceAt: device?.at ?? null,
        deviceCounter: device?.counter ?? null,
        latitude: position ? fine(position.latitude) : null,
        longitude: position ? fine(position.longitude) : null,
        accuracy: position ? Math.round(position.accuracy) : null,
        mock: position?.mock ?? false,
        ...proven,
        photoId: input.photoFileId,
        changedAt: now,
      })
      .execute();
    const questions = await raiseQuestions(call, { id: input.signInId, place, ...when }, rules);
    mark({ place, subject: input.signInId });
    await emit("attendance.signed-in", { signInId: input.signInId, cadreId: actor.cadreId, day: when.day }, place);
    return { signInId: input.signInId, day: when.day, half: when.half, ...proven, questions };
  },
});

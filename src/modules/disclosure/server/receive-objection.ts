import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { AccountId, CadreId } from "#kernel/ids.ts";
import type { Territory } from "#kernel/territory.ts";
import { command } from "#platform/command.ts";
import { SubmitObjection } from "../domain/asked.ts";
import { openObjections } from "../domain/closing.ts";
import { whyNotObject } from "../domain/objecting.ts";
import { no } from "../domain/refusals.ts";
import { Objected } from "../domain/shown.ts";
import { addObjection } from "./add-objection.ts";
import { getPosting } from "./posting-store.ts";

const NOBODY = "00000000-0000-4000-8000-000000000000";
/** More open objections than this on one posting come from a machine; people are asked to telephone. */
const MOST_OPEN = 200;

/** A visitor of the portal: nobody by name, who may object to what hangs in one village and nothing else. */
export const visitorOf = (countyCode: string, place: string): Actor => ({
  accountId: NOBODY as AccountId,
  cadreId: NOBODY as CadreId,
  name: "网上来访",
  countyCode,
  offices: [],
  rights: { "objection.submit": [place as Territory] },
  language: "zh",
});

/** An objection that came through the portal form. */
export const receiveObjection = command({
  name: "objection.submit",
  verb: "objection.submit",
  input: SubmitObjection,
  output: Objected,
  load: (call) => getPosting(call, "objection.submit", call.input.postingId, true),
  whyNot: ({ now }, posting) =>
    openObjections(posting.objections) >= MOST_OPEN
      ? no.tooManyObjections({})
      : whyNotObject(posting, dayOf(now), null),
  run: (call, posting) =>
    addObjection(call, posting, { channel: "portal", receivedOn: dayOf(call.now), receivedBy: null }),
});

import { oc } from "@orpc/contract";
import { z } from "zod";
import { HouseholdId, JobId } from "#kernel/ids.ts";
import { PageAsked, pageOf } from "#kernel/page.ts";
import { VOLUMES } from "./domain/archive.ts";
import * as ask from "./domain/asked.ts";
import { CardId } from "./domain/card.ts";
import { ArchiveItemId } from "./domain/ids.ts";
import { MyReminder, SlowSigner } from "./domain/reminders.ts";
import * as show from "./domain/shown.ts";
import * as errors from "./domain/shown-errors.ts";

export { type Contents, contentsOf, VOLUMES, type Volume } from "./domain/archive.ts";
export * from "./domain/asked.ts";
export { CardId, Hash, SeatKey, Signature, SigningMethod } from "./domain/card.ts";
export {
  type CellState,
  type Entry,
  type Row,
  stateOf,
  Verdict,
  whyNotCompare,
  whyNotResolve,
} from "./domain/comparison.ts";
export { type Counter, ZERO_GOALS, type ZeroGoal } from "./domain/counters.ts";
export { type Change, type Label, labelOf } from "./domain/diff.ts";
export { fieldIdOf, isSealed } from "./domain/facts.ts";
export { isMet, type MustSee, type Readiness, whyNotGate } from "./domain/gates.ts";
export * from "./domain/ids.ts";
export {
  ENTRY_STATES,
  ERROR_KINDS,
  ERROR_STATES,
  type ErrorKind,
  whyNotDecide,
  whyNotHear,
} from "./domain/liability.ts";
export {
  ACTIONS,
  type Action,
  type CardEvent,
  PIPELINE,
  type Progress,
  progressOf,
  STAGES,
  type Stage,
  whyNotStep,
} from "./domain/pipeline.ts";
export { Assertion } from "./domain/record.ts";
export type { MyReminder, SlowSigner } from "./domain/reminders.ts";
export { type RollUp, worstFirst } from "./domain/score.ts";
export { type Seat, SigningRule } from "./domain/seats.ts";
export * from "./domain/shown.ts";
export * from "./domain/shown-errors.ts";
export {
  deadlineOf,
  mySeatsNow,
  type SigningTable,
  standingFor,
  whoseTurn,
  whyNotReturn,
  whyNotSign,
} from "./domain/signing.ts";
export type { WalkGroup, WalkItem } from "./domain/walk.ts";

const ok = z.object({ ok: z.literal(true) });
const get = (path: `/${string}`) => oc.route({ method: "GET", path });
const post = (path: `/${string}`) => oc.route({ method: "POST", path });

export const cardContract = {
  list: get("/cards").input(ask.ListCards).output(pageOf(show.CardRow)),
  export: post("/cards/export")
    .input(ask.ExportCards)
    .output(z.object({ jobId: JobId })),
  exportErrors: post("/card-errors/export")
    .input(ask.ExportErrors)
    .output(z.object({ jobId: JobId })),
  myTurn: get("/cards/my-turn").input(PageAsked).output(pageOf(show.Turn)),
  byVillage: get("/cards/completeness/villages").input(ask.ByTerritory).output(z.array(show.RollUpShown)),
  byHelper: get("/cards/completeness/helpers").input(ask.ByTerritory).output(z.array(show.RollUpShown)),
  counters: get("/cards/zero-errors").input(ask.ByTerritory).output(z.array(show.CounterShown)),
  tally: get("/cards/tally").input(ask.ByTerritory).output(show.TallyShown),
  myReminders: get("/cards/my-reminders").output(MyReminder),
  slowSigners: get("/cards/slow-signers")
    .input(ask.ByTerritory)
    .output(z.object({ afterDays: z.int(), signers: z.array(SlowSigner) })),
  toMend: get("/cards/to-mend").input(ask.ListToMend).output(z.array(show.CardRow)),
  walk: get("/cards/walk").input(ask.AskWalk).output(show.WalkShown),
  ofHousehold: get("/households/{householdId}/card")
    .input(z.object({ householdId: HouseholdId }))
    .output(show.CardShown),
  read: get("/cards/{cardId}").input(ask.OneCard).output(show.CardShown),
  version: get("/cards/{cardId}/versions/{version}")
    .input(ask.OneCard.extend({ version: ask.Version }))
    .output(show.VersionShown),
  diff: get("/cards/{cardId}/diff").input(ask.CompareVersions).output(z.array(show.ChangeShown)),
  comparison: get("/cards/{cardId}/comparison").input(ask.OneCard).output(show.ComparisonShown),
  proofPack: get("/cards/{cardId}/proof-pack")
    .input(ask.OneCard)
    .output(z.object({ name: z.string(), text: z.string() })),
  errors: get("/card-errors").input(ask.ListErrors).output(pageOf(errors.ErrorShown)),
  volume: get("/archive/{volume}/{place}")
    .input(
      z.object({ volume: z.enum(VOLUMES), place: z.string().regex(/^(\d{9}|\d{12})$/), cardId: CardId.optional() }),
    )
    .output(errors.VolumeShown),

  takeStep: post("/cards/{cardId}/steps").input(ask.TakeStep).output(show.Moved),
  putComparison: post("/cards/{cardId}/comparison").input(ask.PutComparison).output(show.Compared),
  resolveMismatch: post("/cards/{cardId}/comparison/resolutions").input(ask.ResolveMismatch).output(show.Compared),
  freeze: post("/cards/{cardId}/versions").input(ask.FreezeVersion).output(show.Frozen),
  enterMany: post("/cards/enter-many")
    .input(ask.EnterMany)
    .output(z.object({ jobId: JobId })),
  freezeMany: post("/cards/freezing")
    .input(ask.FreezeMany)
    .output(z.object({ jobId: JobId })),
  print: post("/cards/{cardId}/prints").input(ask.PrintCard).output(show.Moved),
  show: post("/cards/{cardId}/shown").input(ask.ShowCard).output(show.Shown),
  sign: post("/cards/{cardId}/signatures").input(ask.SignCard).output(show.Signed),
  signBatch: post("/cards/signatures").input(ask.SignBatch).output(show.SignedBatch),
  return: post("/cards/{cardId}/returns").input(ask.ReturnCard).output(show.Moved),
  file: post("/cards/{cardId}/filing").input(ask.FileCard).output(show.Moved),
  keepPaper: post("/archive/papers")
    .input(ask.KeepPaper)
    .output(z.object({ archiveItemId: ArchiveItemId })),
  takeOutPaper: post("/archive/papers/{archiveItemId}/take-out").input(ask.TakeOutPaper).output(ok),
  lockVolume: post("/archive/locks").input(ask.LockVolume).output(ok),
  openVolume: post("/archive/locks/open").input(ask.OpenVolume).output(ok),
  reportError: post("/cards/{cardId}/errors").input(ask.ReportError).output(errors.ErrorMoved),
  rejectError: post("/card-errors/{errorId}/rejection").input(ask.RejectError).output(errors.ErrorMoved),
  proveError: post("/card-errors/{errorId}/proof").input(ask.ProveError).output(errors.Proven),
  hearEntry: post("/responsibility/{entryId}/hearing").input(ask.HearEntry).output(errors.EntryRow),
  decideError: post("/card-errors/{errorId}/decision").input(ask.DecideError).output(errors.ErrorMoved),
};

import { oc } from "@orpc/contract";
import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, FileId, JobId, UnitId } from "#kernel/ids.ts";
import { pageOf } from "#kernel/page.ts";
import * as backing from "./domain/shapes/backing.ts";
import {
  BarId,
  CallId,
  CandidacyId,
  CommitmentId,
  EventId,
  NoticeId,
  PlacementId,
  PlacementItemId,
  PlanId,
  ProbationId,
  RecallId,
  ReserveId,
  TalentId,
  Under,
  VisitId,
} from "./domain/shapes/common.ts";
import {
  ConfirmPlan,
  CopyPlan,
  MovePlan,
  PlanRead,
  PlanRow,
  Started,
  StartMatching,
} from "./domain/shapes/matching.ts";
import * as people from "./domain/shapes/people.ts";
import * as placements from "./domain/shapes/placements.ts";
import * as selection from "./domain/shapes/selection.ts";

export { readVillageLines, villageLine } from "./domain/call-lines.ts";
export { CHAIN_ACTIONS, type ChainAction, OUTCOMES } from "./domain/chain.ts";
export {
  COMMITMENT_STANDINGS,
  type CommitmentStanding,
  speaksForSome,
} from "./domain/commitments.ts";
export { COVERAGE_GAPS, type CoverageGap } from "./domain/coverage.ts";
export { leavingAppraisalIn, leavingGradeWord, placementEndIn, specialityWord, typeWord } from "./domain/labels.ts";
export { villagesWithoutFirst, whyNotConfirm } from "./domain/matching/confirm.ts";
export type { MatchProblem, Teams as MatchTeams } from "./domain/matching/problem.ts";
export { REASONS, scorePlan, type VillageScore } from "./domain/matching/score.ts";
export { END_KINDS, PLACEMENT_STATES, type PlacementState } from "./domain/placement.ts";
export * from "./domain/shapes/backing.ts";
export * from "./domain/shapes/common.ts";
export * from "./domain/shapes/matching.ts";
export * from "./domain/shapes/people.ts";
export * from "./domain/shapes/placements.ts";
export * from "./domain/shapes/selection.ts";

const done = <Id extends z.ZodType>(which: Id) => z.object({ id: which });
const get = (path: `/${string}`) => oc.route({ method: "GET", path: `/stationing${path}` });
const post = (path: `/${string}`) => oc.route({ method: "POST", path: `/stationing${path}` });
const put = (path: `/${string}`) => oc.route({ method: "PUT", path: `/stationing${path}` });
export const ListCandidacies = z.object({
  callId: CallId.optional(),
  outcome: z.enum(["open", "approved", "refused", "withdrawn"]).optional(),
  mine: z.literal("yes").optional().describe("Only those that wait for my step"),
});

export const stationingContract = {
  calls: get("/calls").output(z.array(selection.CallRow)),
  call: get("/calls/{callId}")
    .input(z.object({ callId: CallId }))
    .output(selection.CallRead),
  openCall: put("/calls/{id}").input(selection.OpenCall).output(done(CallId)),
  setCallVillages: put("/calls/{callId}/villages")
    .input(selection.SetCallVillages)
    .output(z.object({ villages: z.int() })),
  endCall: post("/calls/{callId}/end").input(selection.EndCall).output(done(CallId)),
  candidacies: get("/candidacies").input(ListCandidacies).output(z.array(selection.CandidacyRow)),
  candidacy: get("/candidacies/{candidacyId}")
    .input(z.object({ candidacyId: CandidacyId }))
    .output(selection.CandidacyRead),
  nominate: put("/candidacies/{id}").input(selection.Nominate).output(done(CandidacyId)),
  takeStep: post("/candidacies/{candidacyId}/steps").input(selection.TakeStep).output(selection.CandidacyRow),
  startMatching: post("/calls/{callId}/matching").input(StartMatching).output(Started),
  plans: get("/calls/{callId}/plans")
    .input(z.object({ callId: CallId }))
    .output(z.array(PlanRow)),
  plan: get("/plans/{planId}")
    .input(z.object({ planId: PlanId }))
    .output(PlanRead),
  movePlan: put("/plans/{planId}/teams")
    .input(MovePlan)
    .output(z.object({ version: z.int(), cost: z.number() })),
  copyPlan: post("/plans/{planId}/copies").input(CopyPlan).output(done(PlanId)),
  confirmPlan: post("/plans/{planId}/confirmation").input(ConfirmPlan).output(done(PlanId)),
  notices: get("/notices").output(z.array(placements.NoticeRow)),
  issueNotice: put("/notices/{id}")
    .input(placements.IssueNotice)
    .output(z.object({ id: NoticeId, number: z.string(), people: z.int() })),
  noticePdf: get("/notices/{noticeId}/pdf")
    .input(z.object({ noticeId: NoticeId }))
    .output(z.file()),
  noticeDocx: get("/notices/{noticeId}/docx")
    .input(z.object({ noticeId: NoticeId }))
    .output(z.file()),
  placements: get("/placements").input(placements.ListPlacements).output(pageOf(placements.PlacementRow)),
  exportPlacements: post("/placements/export")
    .input(placements.ExportPlacements)
    .output(z.object({ jobId: JobId })),
  placement: get("/placements/{placementId}")
    .input(z.object({ placementId: PlacementId }))
    .output(placements.PlacementRead),
  arrive: post("/placements/{placementId}/arrival").input(placements.Arrive).output(done(PlacementId)),
  tickItem: post("/placement-items/{itemId}").input(placements.TickItem).output(done(PlacementItemId)),
  addHandoverLine: put("/placements/{placementId}/handover/{id}")
    .input(placements.AddHandoverLine)
    .output(done(PlacementItemId)),
  endPlacement: post("/placements/{placementId}/end").input(placements.EndPlacement).output(done(PlacementId)),
  handOver: post("/placements/{placementId}/handover").input(placements.HandOver).output(done(PlacementId)),
  appraise: post("/placements/{placementId}/appraisal").input(placements.Appraise).output(done(PlacementId)),
  coverage: get("/coverage")
    .input(Under.extend({ on: Day.optional() }))
    .output(placements.Coverage),
  events: get("/training").output(z.array(people.EventRow)),
  event: get("/training/{eventId}")
    .input(z.object({ eventId: EventId }))
    .output(people.EventRead),
  saveEvent: put("/training/{id}").input(people.SaveEvent).output(done(EventId)),
  seatPeople: post("/training/{eventId}/seats")
    .input(people.SeatPeople)
    .output(z.object({ seats: z.int() })),
  material: get("/training/{eventId}/materials/{fileId}")
    .input(z.object({ eventId: EventId, fileId: FileId }))
    .output(z.file()),
  certificate: get("/training/{eventId}/certificates/{cadreId}")
    .input(z.object({ eventId: EventId, cadreId: CadreId }))
    .output(z.file()),
  myCertificates: get("/my-certificates").output(z.array(people.CertificateRow)),
  signIn: post("/training/{eventId}/sign-in").input(people.SignIn).output(done(EventId)),
  endEvent: post("/training/{eventId}/end")
    .input(people.EndEvent)
    .output(z.object({ certificates: z.int() })),
  probations: get("/probations").output(z.array(people.ProbationRow)),
  startProbation: put("/probations/{id}").input(people.StartProbation).output(done(ProbationId)),
  decideProbation: post("/probations/{probationId}/decision").input(people.DecideProbation).output(done(ProbationId)),
  recalls: get("/recalls").input(Under).output(z.array(people.RecallRow)),
  proposeRecall: put("/recalls/{id}").input(people.ProposeRecall).output(done(RecallId)),
  decideRecall: post("/recalls/{recallId}/decision").input(people.DecideRecall).output(done(RecallId)),
  bars: get("/promotion-bars").output(z.array(people.BarRow)),
  appeal: post("/promotion-bars/{barId}/appeal").input(people.Appeal).output(done(BarId)),
  decideAppeal: post("/promotion-bars/{barId}/decision").input(people.DecideAppeal).output(done(BarId)),
  checkPromotion: post("/promotion-checks").input(people.CheckPromotion).output(people.PromotionChecked),
  reserves: get("/reserve-cadres").output(z.array(people.ReserveRow)),
  addReserve: put("/reserve-cadres/{id}").input(people.AddReserve).output(done(ReserveId)),
  endReserve: post("/reserve-cadres/{id}/end").input(people.EndReserve).output(done(ReserveId)),
  talents: get("/village-talents").input(Under).output(z.array(people.TalentRow)),
  saveTalent: put("/village-talents/{id}").input(people.SaveTalent).output(done(TalentId)),
  endTalent: post("/village-talents/{id}/end").input(people.EndTalent).output(done(TalentId)),
  commitments: get("/commitments")
    .input(backing.ListCommitments)
    .output(
      z.object({
        rows: z.array(backing.CommitmentRow),
        next: z.string().nullable(),
        totals: backing.CommitmentTotals,
      }),
    ),
  backing: get("/backing/{unitId}")
    .input(z.object({ unitId: UnitId }))
    .output(backing.UnitBacking),
  promise: put("/commitments/{id}").input(backing.PromiseMade).output(done(CommitmentId)),
  reportCommitment: post("/commitments/{commitmentId}/reports")
    .input(backing.ReportCommitment)
    .output(done(CommitmentId)),
  askCommitmentChange: post("/commitments/{commitmentId}/changes")
    .input(backing.AskCommitmentChange)
    .output(done(CommitmentId)),
  decideCommitmentChange: post("/commitments/{commitmentId}/decision")
    .input(backing.DecideCommitmentChange)
    .output(done(CommitmentId)),
  discloseCommitments: post("/commitments/disclosure")
    .input(backing.DiscloseCommitments)
    .output(z.object({ count: z.int() })),
  visits: get("/unit-visits")
    .input(Under.extend({ cadreId: CadreId.optional() }))
    .output(z.array(people.VisitRow)),
  visitStanding: get("/unit-visits/standing")
    .input(Under.extend({ year: z.coerce.number().int().optional() }))
    .output(z.array(people.VisitStanding)),
  recordVisit: put("/unit-visits/{id}").input(people.RecordVisit).output(done(VisitId)),
};

import { oc } from "@orpc/contract";
import { z } from "zod";
import { pageOf } from "#kernel/page.ts";
import { SeatId } from "./domain/ids.ts";
import * as bodies from "./domain/shapes/bodies.ts";
import { Named, Under } from "./domain/shapes/common.ts";
import * as disputes from "./domain/shapes/disputes.ts";
import * as resolutions from "./domain/shapes/resolutions.ts";

export {
  DISPUTE_KINDS,
  DISPUTE_STATES,
  type DisputeAction,
  type DisputeKind,
  type DisputeState,
} from "./domain/disputes.ts";
export type { BodyShown, CoverageRow, SeatShown } from "./domain/shapes/bodies.ts";
export type { DisputeRow, DisputeShown } from "./domain/shapes/disputes.ts";
export {
  CHARTER_SORTS,
  CHARTER_WAYS,
  type CharterRow,
  type ResolutionRow,
  type ResolutionShown,
  type StepShown,
} from "./domain/shapes/resolutions.ts";
export { agreed, type Counts, quorumOf, votesNeeded, whyNotMeeting } from "./domain/voting.ts";
export { MEETINGS, type Meeting, type ResolutionAction, type ResolutionState, STATES } from "./domain/workflow.ts";

const get = (path: `/${string}`) => oc.route({ method: "GET", path: `/governance${path}` });
const post = (path: `/${string}`) => oc.route({ method: "POST", path: `/governance${path}` });
const step = (name: string) => post(`/resolutions/{resolutionId}/${name}`);

export const governanceContract = {
  lists: get("/lists").output(
    z.object({
      procedure: Named,
      matters: z.array(Named.extend({ charter: z.boolean() })),
      bodies: z.array(Named),
      topics: z.array(Named),
      ratings: z.array(Named),
    }),
  ),
  coverage: get("/bodies").input(bodies.ListCoverage).output(pageOf(bodies.CoverageRow)),
  bodies: get("/bodies/{place}").input(bodies.OneVillage).output(bodies.VillageBodies),
  seat: post("/seats")
    .input(bodies.SeatPeople)
    .output(z.object({ seated: z.int() })),
  endSeat: post("/seats/{seatId}/end")
    .input(bodies.EndSeat)
    .output(z.object({ seatId: SeatId })),
  correctSeat: post("/seats/{seatId}/correction")
    .input(bodies.CorrectSeat)
    .output(z.object({ seatId: SeatId })),

  resolutions: get("/resolutions").input(resolutions.ListResolutions).output(pageOf(resolutions.ResolutionRow)),
  resolution: get("/resolutions/{resolutionId}").input(resolutions.OneResolution).output(resolutions.ResolutionShown),
  paper: get("/resolutions/{resolutionId}/paper").input(resolutions.PaperOfResolution).output(z.file()),
  open: post("/resolutions").input(resolutions.OpenResolution).output(resolutions.Moved),
  clear: step("clearing").input(resolutions.ClearMatter).output(resolutions.Moved),
  meet: step("meetings").input(resolutions.HoldMeeting).output(resolutions.Moved),
  precheck: step("pre-check").input(resolutions.PrecheckMatter).output(resolutions.Moved),
  turnBack: step("turns").input(resolutions.TurnBack).output(resolutions.Moved),
  post: step("posting").input(resolutions.PostResolution).output(resolutions.Moved),
  execute: step("execution").input(resolutions.ExecuteResolution).output(resolutions.Moved),
  report: step("result").input(resolutions.ReportResult).output(resolutions.Moved),
  close: step("closing").input(resolutions.CloseResolution).output(resolutions.Moved),

  charters: get("/charters").input(resolutions.ListCharters).output(pageOf(resolutions.CharterRow)),
  charter: get("/charters/{charterId}").input(resolutions.OneCharter).output(resolutions.CharterShown),
  charterPaper: get("/charters/{charterId}/paper").input(resolutions.PaperOfCharter).output(z.file()),
  adopt: post("/charters").input(resolutions.AdoptCharter).output(resolutions.OneCharter),

  disputes: get("/disputes").input(disputes.ListDisputes).output(pageOf(disputes.DisputeRow)),
  disputeCounts: get("/disputes/counts").input(z.object(Under)).output(disputes.DisputeCounts),
  dispute: get("/disputes/{disputeId}").input(disputes.OneDispute).output(disputes.DisputeShown),
  reportDispute: post("/disputes").input(disputes.ReportDispute).output(disputes.DisputeMoved),
  moveDispute: post("/disputes/{disputeId}/steps").input(disputes.MoveDispute).output(disputes.DisputeMoved),
};

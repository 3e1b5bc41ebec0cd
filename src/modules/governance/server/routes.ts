import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { governanceContract } from "../contract.ts";
import { adoptCharter } from "./adopt-charter.ts";
import { listCoverage, readBodies } from "./bodies.ts";
import { listCharters, readCharter } from "./charters.ts";
import { clearMatter } from "./clear-matter.ts";
import { closeResolution } from "./close-resolution.ts";
import { correctSeat } from "./correct-seat.ts";
import { countDisputes, listDisputes, readDispute } from "./disputes.ts";
import { endSeat } from "./end-seat.ts";
import { executeResolution } from "./execute-resolution.ts";
import { holdMeeting } from "./hold-meeting.ts";
import { readLists } from "./lists.ts";
import { moveDispute } from "./move-dispute.ts";
import { openResolution } from "./open-resolution.ts";
import { charterPaper, resolutionPaper } from "./papers.ts";
import { postResolution } from "./post-resolution.ts";
import { precheckMatter } from "./precheck-matter.ts";
import { reportDispute } from "./report-dispute.ts";
import { reportResult } from "./report-result.ts";
import { listResolutions, readResolution } from "./resolutions.ts";
import { seatPeople } from "./seat-people.ts";
import { turnBack } from "./turn-back.ts";

const os = implement(governanceContract).$context<Visit>();

export const governanceRoutes = os.router({
  lists: os.lists.handler(answer(readLists)),
  coverage: os.coverage.handler(answer(listCoverage)),
  bodies: os.bodies.handler(answer(readBodies)),
  seat: os.seat.handler(answer(seatPeople)),
  endSeat: os.endSeat.handler(answer(endSeat)),
  correctSeat: os.correctSeat.handler(answer(correctSeat)),
  resolutions: os.resolutions.handler(answer(listResolutions)),
  resolution: os.resolution.handler(answer(readResolution)),
  paper: os.paper.handler(answer(resolutionPaper)),
  open: os.open.handler(answer(openResolution)),
  clear: os.clear.handler(answer(clearMatter)),
  meet: os.meet.handler(answer(holdMeeting)),
  precheck: os.precheck.handler(answer(precheckMatter)),
  turnBack: os.turnBack.handler(answer(turnBack)),
  post: os.post.handler(answer(postResolution)),
  execute: os.execute.handler(answer(executeResolution)),
  report: os.report.handler(answer(reportResult)),
  close: os.close.handler(answer(closeResolution)),
  charters: os.charters.handler(answer(listCharters)),
  charter: os.charter.handler(answer(readCharter)),
  charterPaper: os.charterPaper.handler(answer(charterPaper)),
  adopt: os.adopt.handler(answer(adoptCharter)),
  disputes: os.disputes.handler(answer(listDisputes)),
  disputeCounts: os.disputeCounts.handler(answer(countDisputes)),
  dispute: os.dispute.handler(answer(readDispute)),
  reportDispute: os.reportDispute.handler(answer(reportDispute)),
  moveDispute: os.moveDispute.handler(answer(moveDispute)),
});

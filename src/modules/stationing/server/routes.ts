import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { stationingContract } from "../contract.ts";
import { arrive } from "./arrive.ts";
import { readBacking } from "./backing.ts";
import { appeal, checkPromotion, decideAppeal, listBars } from "./bars.ts";
import { listCalls, readCall } from "./calls.ts";
import { listCandidacies, readCandidacy } from "./candidacies.ts";
import { certificatePdf, listMyCertificates } from "./certificates.ts";
import { listCommitments } from "./commitments.ts";
import { readCoverage } from "./coverage.ts";
import { appraise, endPlacement, handOver } from "./end-placement.ts";
import { exportPlacements } from "./export-placements.ts";
import { issueNotice } from "./issue-notice.ts";
import { askCommitmentChange, decideCommitmentChange, discloseCommitments, reportCommitment } from "./keep-promise.ts";
import { readMaterial } from "./materials.ts";
import { nominate } from "./nominate.ts";
import { noticeDocx, noticePdf } from "./notice-papers.ts";
import { listNotices } from "./notices.ts";
import { endCall, openCall, setCallVillages } from "./open-call.ts";
import { listPlacements, readPlacement } from "./placements.ts";
import { confirmPlan, copyPlan, listPlans, movePlan, readPlan } from "./plans.ts";
import { addReserve, endReserve, endTalent, listReserves, listTalents, saveTalent } from "./pools.ts";
import { decideProbation, listProbations, startProbation } from "./probation.ts";
import { promise } from "./promise.ts";
import { decideRecall, listRecalls, proposeRecall } from "./recalls.ts";
import { startMatching } from "./start-matching.ts";
import { takeStep } from "./take-step.ts";
import { addHandoverLine, tickItem } from "./tick-item.ts";
import { endEvent, listEvents, readEvent, saveEvent, seatPeople, signIn } from "./training.ts";
import { listVisits, recordVisit, visitStanding } from "./visits.ts";

const os = implement(stationingContract).$context<Visit>();

export const stationingRoutes = os.router({
  calls: os.calls.handler(answer(listCalls)),
  call: os.call.handler(answer(readCall)),
  openCall: os.openCall.handler(answer(openCall)),
  setCallVillages: os.setCallVillages.handler(answer(setCallVillages)),
  endCall: os.endCall.handler(answer(endCall)),
  candidacies: os.candidacies.handler(answer(listCandidacies)),
  candidacy: os.candidacy.handler(answer(readCandidacy)),
  nominate: os.nominate.handler(answer(nominate)),
  takeStep: os.takeStep.handler(answer(takeStep)),
  startMatching: os.startMatching.handler(answer(startMatching)),
  plans: os.plans.handler(answer(listPlans)),
  plan: os.plan.handler(answer(readPlan)),
  movePlan: os.movePlan.handler(answer(movePlan)),
  copyPlan: os.copyPlan.handler(answer(copyPlan)),
  confirmPlan: os.confirmPlan.handler(answer(confirmPlan)),
  notices: os.notices.handler(answer(listNotices)),
  issueNotice: os.issueNotice.handler(answer(issueNotice)),
  noticePdf: os.noticePdf.handler(answer(noticePdf)),
  noticeDocx: os.noticeDocx.handler(answer(noticeDocx)),
  placements: os.placements.handler(answer(listPlacements)),
  exportPlacements: os.exportPlacements.handler(answer(exportPlacements)),
  placement: os.placement.handler(answer(readPlacement)),
  arrive: os.arrive.handler(answer(arrive)),
  tickItem: os.tickItem.handler(answer(tickItem)),
  addHandoverLine: os.addHandoverLine.handler(answer(addHandoverLine)),
  endPlacement: os.endPlacement.handler(answer(endPlacement)),
  handOver: os.handOver.handler(answer(handOver)),
  appraise: os.appraise.handler(answer(appraise)),
  coverage: os.coverage.handler(answer(readCoverage)),
  events: os.events.handler(answer(listEvents)),
  event: os.event.handler(answer(readEvent)),
  saveEvent: os.saveEvent.handler(answer(saveEvent)),
  seatPeople: os.seatPeople.handler(answer(seatPeople)),
  signIn: os.signIn.handler(answer(signIn)),
  endEvent: os.endEvent.handler(answer(endEvent)),
  probations: os.probations.handler(answer(listProbations)),
  startProbation: os.startProbation.handler(answer(startProbation)),
  decideProbation: os.decideProbation.handler(answer(decideProbation)),
  recalls: os.recalls.handler(answer(listRecalls)),
  proposeRecall: os.proposeRecall.handler(answer(proposeRecall)),
  decideRecall: os.decideRecall.handler(answer(decideRecall)),
  bars: os.bars.handler(answer(listBars)),
  appeal: os.appeal.handler(answer(appeal)),
  decideAppeal: os.decideAppeal.handler(answer(decideAppeal)),
  checkPromotion: os.checkPromotion.handler(answer(checkPromotion)),
  reserves: os.reserves.handler(answer(listReserves)),
  addReserve: os.addReserve.handler(answer(addReserve)),
  endReserve: os.endReserve.handler(answer(endReserve)),
  talents: os.talents.handler(answer(listTalents)),
  saveTalent: os.saveTalent.handler(answer(saveTalent)),
  endTalent: os.endTalent.handler(answer(endTalent)),
  material: os.material.handler(answer(readMaterial)),
  certificate: os.certificate.handler(answer(certificatePdf)),
  myCertificates: os.myCertificates.handler(answer(listMyCertificates)),
  commitments: os.commitments.handler(answer(listCommitments)),
  backing: os.backing.handler(answer(readBacking)),
  promise: os.promise.handler(answer(promise)),
  reportCommitment: os.reportCommitment.handler(answer(reportCommitment)),
  askCommitmentChange: os.askCommitmentChange.handler(answer(askCommitmentChange)),
  decideCommitmentChange: os.decideCommitmentChange.handler(answer(decideCommitmentChange)),
  discloseCommitments: os.discloseCommitments.handler(answer(discloseCommitments)),
  visits: os.visits.handler(answer(listVisits)),
  visitStanding: os.visitStanding.handler(answer(visitStanding)),
  recordVisit: os.recordVisit.handler(answer(recordVisit)),
});

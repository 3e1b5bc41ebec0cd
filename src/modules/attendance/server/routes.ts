import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { attendanceContract } from "../contract.ts";
import { addPhoto } from "./add-photo.ts";
import { askLeave } from "./ask-leave.ts";
import { boardFile } from "./board-file.ts";
import { drawCalls, listDraws, readDraw } from "./calls.ts";
import { listCases } from "./cases.ts";
import { askCorrection, decideCorrection } from "./corrections.ts";
import { countersign, readBook } from "./countersign.ts";
import { decideLeave } from "./decide-leave.ts";
import { cancelLeave, reportReturn } from "./end-leave.ts";
import { answerQuestion, appealQuestion, concludeQuestion } from "./questions.ts";
import { recordCall } from "./record-call.ts";
import { readBoard, readKinds, readMine, readPerson } from "./records.ts";
import { signIn } from "./sign-in.ts";
import { cancelTrip, decideTrip, reportTrip } from "./trips.ts";

const os = implement(attendanceContract).$context<Visit>();

export const attendanceRoutes = os.router({
  signIn: os.signIn.handler(answer(signIn)),
  addPhoto: os.addPhoto.handler(answer(addPhoto)),
  countersign: os.countersign.handler(answer(countersign)),
  book: os.book.handler(answer(readBook)),
  mine: os.mine.handler(answer(readMine)),
  person: os.person.handler(answer(readPerson)),
  board: os.board.handler(answer(readBoard)),
  boardFile: os.boardFile.handler(answer(boardFile)),
  kinds: os.kinds.handler(answer(readKinds)),
  cases: os.cases.handler(answer(listCases)),
  askLeave: os.askLeave.handler(answer(askLeave)),
  decideLeave: os.decideLeave.handler(answer(decideLeave)),
  cancelLeave: os.cancelLeave.handler(answer(cancelLeave)),
  reportReturn: os.reportReturn.handler(answer(reportReturn)),
  reportTrip: os.reportTrip.handler(answer(reportTrip)),
  decideTrip: os.decideTrip.handler(answer(decideTrip)),
  cancelTrip: os.cancelTrip.handler(answer(cancelTrip)),
  askCorrection: os.askCorrection.handler(answer(askCorrection)),
  decideCorrection: os.decideCorrection.handler(answer(decideCorrection)),
  answerQuestion: os.answerQuestion.handler(answer(answerQuestion)),
  concludeQuestion: os.concludeQuestion.handler(answer(concludeQuestion)),
  appealQuestion: os.appealQuestion.handler(answer(appealQuestion)),
  draws: os.draws.handler(answer(listDraws)),
  draw: os.draw.handler(answer(readDraw)),
  drawCalls: os.drawCalls.handler(answer(drawCalls)),
  recordCall: os.recordCall.handler(answer(recordCall)),
});

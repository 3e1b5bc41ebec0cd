import { oc } from "@orpc/contract";
import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { PageAsked, pageOf } from "#kernel/page.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { BoardChoice } from "./domain/board-choice.ts";
import {
  AddPhoto,
  Answer,
  AskCorrection,
  AskLeave,
  BoardRow,
  CALL_OUTCOMES,
  CASE_KINDS,
  CallId,
  CallRow,
  Cancel,
  CaseRow,
  Conclude,
  Countersign,
  Decide,
  Done,
  DrawId,
  DrawRow,
  Month,
  PersonRecord,
  ReportReturn,
  ReportTrip,
  SignedIn,
  SignInId,
  SignInNow,
  SignInRow,
} from "./domain/shapes.ts";

export { BoardChoice, chosenRows } from "./domain/board-choice.ts";
export * from "./domain/deciding.ts";
export { figuresOf, targetOf } from "./domain/figures.ts";
export { inDays } from "./domain/half-day.ts";
export * from "./domain/leave.ts";
export * from "./domain/shapes.ts";
export { believed } from "./domain/when-signed.ts";

const Under = { under: Territory.optional() };
export const Board = z.object({ month: Month, ...Under });
export const BoardFile = Board.extend(BoardChoice.shape);
export const Book = z.object({ place: Place, day: Day });
export const ListCases = PageAsked.extend({
  kind: z.enum(CASE_KINDS),
  waiting: z.literal("yes").optional().describe("Only what waits for somebody"),
  ...Under,
});
export const DrawCalls = z.object({
  commandId: CommandId,
  drawId: DrawId,
  under: Territory,
  size: z.int().min(1).max(200).optional().describe("Left out: as the rule says"),
  seed: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .optional()
    .describe("Thrown by others, for instance; left out: made by the server"),
});
export const RecordCall = z.object({
  commandId: CommandId,
  callId: CallId,
  outcome: z.enum(CALL_OUTCOMES),
  note: z.string().trim().max(300).default(""),
});

const post = (path: `/${string}`) => oc.route({ method: "POST", path: `/attendance${path}` });
const get = (path: `/${string}`) => oc.route({ method: "GET", path: `/attendance${path}` });

export const attendanceContract = {
  signIn: post("/sign-ins").input(SignInNow).output(SignedIn),
  addPhoto: post("/sign-ins/{signInId}/photo")
    .input(AddPhoto)
    .output(z.object({ signInId: SignInId })),
  countersign: post("/countersignatures")
    .input(Countersign)
    .output(z.object({ confirmed: z.int() })),
  book: get("/books/{place}/{day}").input(Book).output(z.array(SignInRow)),
  mine: get("/mine")
    .input(z.object({ month: Month }))
    .output(PersonRecord),
  person: get("/people/{cadreId}")
    .input(z.object({ cadreId: CadreId, month: Month }))
    .output(PersonRecord),
  board: get("/board")
    .input(Board)
    .output(z.object({ rows: z.array(BoardRow), month: Month })),
  boardFile: get("/board/file").input(BoardFile).output(z.file()),
  kinds: get("/kinds").output(
    z.object({
      leave: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })),
      trip: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })),
      photo: z.enum(["off", "optional", "required"]),
    }),
  ),
  cases: get("/cases").input(ListCases).output(pageOf(CaseRow)),
  askLeave: post("/leaves").input(AskLeave).output(Done),
  decideLeave: post("/leaves/{caseId}/decision").input(Decide).output(Done),
  cancelLeave: post("/leaves/{caseId}/cancel").input(Cancel).output(Done),
  reportReturn: post("/leaves/{caseId}/return").input(ReportReturn).output(Done),
  reportTrip: post("/trips").input(ReportTrip).output(Done),
  decideTrip: post("/trips/{caseId}/decision").input(Decide).output(Done),
  cancelTrip: post("/trips/{caseId}/cancel").input(Cancel).output(Done),
  askCorrection: post("/corrections").input(AskCorrection).output(Done),
  decideCorrection: post("/corrections/{caseId}/decision").input(Decide).output(Done),
  answerQuestion: post("/questions/{caseId}/answer").input(Answer).output(Done),
  concludeQuestion: post("/questions/{caseId}/conclusion").input(Conclude).output(Done),
  appealQuestion: post("/questions/{caseId}/appeal").input(Answer).output(Done),
  draws: get("/draws")
    .input(z.object({ ...Under }))
    .output(z.array(DrawRow)),
  draw: get("/draws/{drawId}")
    .input(z.object({ drawId: DrawId }))
    .output(DrawRow.extend({ calls: z.array(CallRow) })),
  drawCalls: post("/draws")
    .input(DrawCalls)
    .output(z.object({ drawId: DrawId, drawn: z.int() })),
  recordCall: post("/calls/{callId}")
    .input(RecordCall)
    .output(z.object({ callId: CallId })),
};

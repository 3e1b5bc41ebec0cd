import { oc } from "@orpc/contract";
import { z } from "zod";
import { HouseholdId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import { FollowDivision, FollowPlan, FollowStarted, FollowWaiting } from "./domain/follow.ts";
import { HandOver, ToHandOver } from "./domain/hand-over.ts";
import { AnswerMove, AskMove, MOVE_STATES, MoveId, MoveRow, WithdrawMove } from "./domain/moves.ts";
import { OpeningRow, OpenYear, PlanYear, UndoOpening, YearJob, YearPlan } from "./domain/year-opening.ts";

const Under = z.object({ under: Territory.optional() });
const Moved = z.object({ moveId: MoveId });

/** Households on the move: between villages, with a merged village, from one responsible cadre to another, into a new year. */
export const moveRoutes = {
  moves: oc
    .route({ method: "GET", path: "/household-moves" })
    .input(
      z.object({
        state: z.enum(MOVE_STATES).optional(),
        under: Territory.optional(),
        householdId: HouseholdId.optional(),
      }),
    )
    .output(z.array(MoveRow)),
  askMove: oc.route({ method: "POST", path: "/household-moves" }).input(AskMove).output(Moved),
  answerMove: oc
    .route({ method: "POST", path: "/household-moves/{moveId}/answer" })
    .input(AnswerMove)
    .output(Moved.extend({ householdId: HouseholdId })),
  withdrawMove: oc
    .route({ method: "POST", path: "/household-moves/{moveId}/withdraw" })
    .input(WithdrawMove)
    .output(Moved),
  followWaiting: oc.route({ method: "GET", path: "/ended-divisions" }).input(Under).output(z.array(FollowWaiting)),
  followPlan: oc
    .route({ method: "GET", path: "/ended-divisions/{code}/plan" })
    .input(z.object({ code: Territory }))
    .output(FollowPlan),
  followDivision: oc
    .route({ method: "POST", path: "/ended-divisions/{code}/follow" })
    .input(FollowDivision)
    .output(FollowStarted),
  toHandOver: oc.route({ method: "GET", path: "/helpers/to-hand-over" }).input(Under).output(z.array(ToHandOver)),
  handOver: oc
    .route({ method: "POST", path: "/helpers/{fromCadreId}/hand-over" })
    .input(HandOver)
    .output(z.object({ households: z.int() })),
  yearPlan: oc.route({ method: "GET", path: "/year-openings/plan" }).input(PlanYear).output(YearPlan),
  yearOpenings: oc.route({ method: "GET", path: "/year-openings" }).input(Under).output(z.array(OpeningRow)),
  openYear: oc.route({ method: "POST", path: "/year-openings" }).input(OpenYear).output(YearJob),
  undoOpening: oc.route({ method: "POST", path: "/year-openings/{openingId}/undo" }).input(UndoOpening).output(YearJob),
};

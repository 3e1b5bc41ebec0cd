import type { Day } from "#kernel/day.ts";
import { askCorrection, askLeave, signIn } from "#modules/attendance/index.ts";
import { sendFeedback, sendReport, writeLog } from "#modules/worklog/index.ts";
import { drawCalls } from "../../modules/attendance/server/calls.ts";
import { proposeAppraisals } from "../../modules/worklog/server/appraisals.ts";
import { draftBulletin } from "../../modules/worklog/server/bulletins.ts";
import { COUNTY, type County, id, VILLAGE } from "../county.ts";
import { enrol } from "../enrol.ts";
import type { Aim } from "../routes.ts";

/** A resident cadre's week: signed in, asked for leave, wrote a log and the report; the township drew, drafted and appraised. */
export async function spendDays(county: County): Promise<{ aim: Aim; secrets: string[] }> {
  const { world } = county;
  const member = await enrol(world, COUNTY, "隐驻队员", [{ post: "team-member", territory: VILLAGE }]);
  const township = await enrol(world, COUNTY, "乡书记", [
    { post: "township-secretary", territory: VILLAGE.slice(0, 9) },
  ]);
  const today = world.now().slice(0, 10) as Day;
  const [signInId, caseId, correctionId, logId, feedbackId, bulletinId, drawId] = Array.from({ length: 7 }, () => id());
  const commandId = id;
  await signIn({ commandId: commandId(), signInId }, member);
  await askLeave(
    { commandId: commandId(), caseId, kind: "personal", reason: "隐假事由", fromDay: today, toDay: today },
    member,
  );
  await askCorrection(
    { commandId: commandId(), caseId: correctionId, day: today, countsAs: "trip", reason: "隐更正情由" },
    member,
  );
  await writeLog(
    { commandId: commandId(), logId, day: today, text: "隐志：入户所见所闻。", emergency: "other" },
    member,
  );
  await sendFeedback(
    { commandId: commandId(), feedbackId, place: VILLAGE, title: "隐馈标题", text: "隐馈内容，请答复。" },
    member,
  );
  const { reportId } = await sendReport({ commandId: commandId(), closesOn: today, done: "隐报：本周工作。" }, member);
  await draftBulletin({ commandId: commandId(), bulletinId, under: VILLAGE, kind: "weekly", on: today }, township);
  await drawCalls({ commandId: commandId(), drawId, under: VILLAGE, size: 1 }, township);
  const call = await world.db
    .selectFrom("callCheck")
    .select("id")
    .where("drawId", "=", drawId ?? "")
    .executeTakeFirst();
  county.clock.moveBy(86_400_000);
  await proposeAppraisals({ commandId: commandId(), under: VILLAGE, period: "2026-H1" }, township);
  county.clock.moveBy(-86_400_000);
  const appraisal = await world.db
    .selectFrom("appraisal")
    .select("id")
    .where("cadreId", "=", member.cadreId)
    .executeTakeFirst();
  return {
    aim: {
      ...{ reportId, callId: call?.id, appraisalId: appraisal?.id, cadreId: member.cadreId },
      ...{
        "{caseId}": caseId,
        "{logId}": logId,
        "{feedbackId}": feedbackId,
        "{bulletinId}": bulletinId,
        "{drawId}": drawId,
      },
    },
    secrets: ["隐假事由", "隐更正情由", "隐志：", "隐馈标题", "隐馈内容", "隐报：", String(signInId), String(reportId)],
  };
}

import { startCampaign } from "../../modules/duties/server/campaign/run-campaign.ts";
import { declareDuty } from "../../modules/duties/server/duty/declare-duty.ts";
import { callMeeting } from "../../modules/duties/server/meeting/call-meeting.ts";
import { saveStudyDocument } from "../../modules/duties/server/meeting/study-documents.ts";
import { sendNotice } from "../../modules/duties/server/notice/send-notice.ts";
import { savePlan } from "../../modules/duties/server/plan/save-plan.ts";
import { issueTasks } from "../../modules/duties/server/task/issue-tasks.ts";
import { duty } from "../../packs/duty.ts";
import { COUNTY, type County, id, VILLAGE } from "../county.ts";
import { enrol } from "../enrol.ts";
import type { Aim } from "../routes.ts";

/** A meeting called, a notice sent, a task given, a plan written, a campaign begun and a duty declared, all of the village. */
export async function layDuties(county: County): Promise<{ aim: Aim; secrets: string[] }> {
  const owner = await enrol(county.world, COUNTY, "承办人隐", [{ post: "village-secretary", territory: VILLAGE }]);
  const officer = county.as("county-officer", COUNTY);
  const [meetingId, documentId, noticeId, taskId, listId, planId, partId, campaignId, declarationId] = Array.from(
    { length: 9 },
    () => id(),
  );
  const command = <Input extends object>(input: Input) => ({ commandId: id(), place: VILLAGE, ...input });
  const venues = [{ id: id(), name: "隐秘会场", place: VILLAGE, main: true }];
  const classes = [{ class: "village-secretaries", under: VILLAGE, venueId: null }];
  const on = { heldOn: county.world.now().slice(0, 10), startsAt: "15:00", endsAt: "16:00" };
  await saveStudyDocument(command({ documentId, title: "隐秘文件", level: "county" }), officer);
  await callMeeting(command({ meetingId, kind: "village-work", title: "隐秘会议", ...on, venues, classes }), officer);
  await sendNotice(command({ noticeId, title: "隐秘通知", to: { cadres: [owner.cadreId] }, asks: "receipt" }), officer);
  const items = [{ taskId, place: VILLAGE, title: "隐秘任务", dueOn: "2099-01-01", ownerId: owner.cadreId }];
  await issueTasks(command({ listId, title: "隐秘清单", items }), officer);
  const parts = [{ id: partId, kind: "letter", title: "隐秘责任书", ownerId: owner.cadreId }];
  await savePlan(command({ planId, title: "隐秘方案", goal: "隐秘目标", parts }), officer);
  const checklist = [{ key: "coal", zh: "隐秘检查项", en: "hidden" }];
  const span = { startsOn: "2026-01-01", dueOn: "2099-01-01" };
  await startCampaign(
    command({ campaignId, kind: "winter", title: "隐秘行动", over: "village", checklist, ...span }),
    officer,
  );
  const declaration = duty({
    ...{ key: "hidden", zh: "隐秘任务规定", en: "hidden" },
    owed: { posts: ["village-secretary"], each: "person" },
    when: { kind: "quota", period: "month", share: false },
    window: { opens: 0, lapses: 0 },
    settled: { kinds: ["work-log"], count: 1, by: "record" },
  });
  await declareDuty(command({ declarationId, documentNo: "隐密〔2026〕1号", declaration }), officer);
  return {
    aim: {
      meetingId,
      documentId,
      noticeId,
      taskId,
      listId,
      planId,
      partId,
      campaignId,
      declarationId,
      village: VILLAGE,
    },
    secrets: [
      ...["隐秘会场", "隐秘文件", "隐秘会议", "隐秘通知", "隐秘任务", "隐秘清单", "隐秘责任书", "隐秘方案"],
      ...["隐秘目标", "隐秘检查项", "隐秘行动", "隐密〔2026〕1号"],
    ],
  };
}

import { adoptCharter } from "../../modules/governance/server/adopt-charter.ts";
import { openResolution } from "../../modules/governance/server/open-resolution.ts";
import { reportDispute } from "../../modules/governance/server/report-dispute.ts";
import { seatPeople } from "../../modules/governance/server/seat-people.ts";
import { type County, id, VILLAGE } from "../county.ts";
import type { Aim } from "../routes.ts";

/** Somebody in a body, a matter on its way, a charter, a dispute: each with words nobody from elsewhere may read. */
export async function governSomething(county: County): Promise<{ aim: Aim; secrets: string[] }> {
  const secretary = county.as("village-secretary", VILLAGE, "支书");
  const [seatId, resolutionId, charterId, disputeId] = [id(), id(), id(), id()];
  const here = () => ({ commandId: id(), place: VILLAGE });
  const people = [{ seatId, role: "member", name: "隐身监委" }];
  const term = { since: "2024-01-10", until: "2029-01-10" };
  await seatPeople({ ...here(), body: "supervisors", ...term, people }, secretary);
  const matter = { matter: "assets", title: "隐秘事项", content: "隐秘事项的内容，关于集体土地。" };
  await openResolution({ ...here(), resolutionId, ...matter }, secretary);
  const text = "第一条 隐村规民约的条文，爱护公物，邻里和睦，孝敬老人。";
  const adopted = { adoptedOn: "2019-05-01", basis: "村民代表会议" };
  await adoptCharter({ ...here(), charterId, title: "隐村规民约", text, ...adopted }, secretary);
  const facts = { kind: "dispute", topic: "land", title: "隐情纠纷", facts: "双方各执一词，隐去经过。" };
  await reportDispute({ ...here(), disputeId, ...facts, reportedOn: "2026-02-20" }, secretary);
  return {
    aim: {
      "{seatId}": seatId,
      "{resolutionId}": resolutionId,
      "{charterId}": charterId,
      "{disputeId}": disputeId,
    },
    secrets: ["隐身监委", "隐秘事项", "隐村规民约", "隐情纠纷", seatId, resolutionId, charterId, disputeId],
  };
}

import { signIn } from "./sample.ts";

const first = (rows: readonly { id: string }[]): string => rows[0]?.id ?? "";

/** One real id for each screen about resident cadres and duties; "" where the sample has none. */
export async function residentIds(address: string) {
  const { api } = await signIn(address, "xian-director");
  const page = { limit: 1 } as never;
  const calls = await api.stationing.calls();
  const plans = await Promise.all(calls.map((one) => api.stationing.plans({ callId: one.id })));
  const [placement] = (await api.stationing.placements(page)).rows;
  const [draw] = await api.attendance.draws({});
  return {
    draw: draw?.id ?? "",
    call: first(calls),
    candidacy: first(await api.stationing.candidacies({} as never)),
    matchingPlan: first(plans.flat()),
    placement: placement?.id ?? "",
    resident: placement?.cadre.id ?? "",
    survey: first((await api.survey.list(page)).rows),
    training: first(await api.stationing.events()),
    bulletin: first((await api.worklog.bulletins(page)).rows),
    meeting: first((await api.duties.meetings(page)).rows),
    notice: first((await api.duties.notices({ box: "mine", limit: 1 } as never)).rows),
    task: first((await api.duties.tasks({ whose: "ground", limit: 1 } as never)).rows),
    workPlan: first(await api.duties.plans(undefined as never)),
    backingUnit: (await api.stationing.commitments(page)).rows[0]?.unit.id ?? "",
    villagePlan: (await api.villagePlan.list({ stand: "in-force" } as never)).rows[0]?.planId ?? "",
    resolution: first((await api.governance.resolutions({ state: "posted", limit: 1 } as never)).rows),
    meetingOf: first((await api.governance.resolutions({ state: "proposed", limit: 1 } as never)).rows),
    charter: first((await api.governance.charters(page)).rows),
    dispute: first((await api.governance.disputes({ state: "mediating", limit: 1 } as never)).rows),
    campaign: first(await api.duties.campaigns(undefined as never)),
  };
}

import { z } from "zod";
import { type Day, dayOf } from "#kernel/day.ts";
import { scanText } from "#modules/disclosure/contract.ts";
import { type Call, command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import {
  AskCommitmentChange,
  CommitmentId,
  DecideCommitmentChange,
  DiscloseCommitments,
  ReportCommitment,
} from "../contract.ts";
import { COMMITMENT_FLOW, whyNotCommitment } from "../domain/commitments.ts";
import { no } from "../domain/refusals.ts";
import { checkFiles } from "./check-files.ts";
import { commitmentOf, getCommitment, unitOfActor } from "./commitments.ts";

const Done = z.object({ id: CommitmentId });
type About = Pick<Call<{ commitmentId: string }>, "tx" | "actor" | "input">;
const loadFor =
  (verb: string) =>
  async ({ tx, actor, input }: About) => ({
    row: await getCommitment(tx, actor, verb, input.commitmentId),
    own: await unitOfActor(tx, actor),
  });
const isPrivate = (text: string): boolean => scanText(text, "text", { illness: [], school: [] }).length > 0;

/** It is under way, or it is kept, with what proves it. */
export const reportCommitment = command({
  name: "stationing.report-commitment",
  verb: "stationing.commit",
  input: ReportCommitment,
  output: Done,
  load: async (call) => {
    await checkFiles(call, "stationing.read", call.input.files);
    return loadFor("stationing.commit")(call);
  },
  whyNot: ({ actor, input }, { row, own }) =>
    whyNotCommitment(commitmentOf(row), input.action, actor, own) ??
    (input.action === "fulfil" && input.proof.trim().length < 4 ? no.proofNeeded({}) : null),
  run: async ({ tx, actor, input, now, mark, emit }, { row }) => {
    const { action, proof, files, commitmentId: id } = input;
    const state = COMMITMENT_FLOW[commitmentOf(row).state][action]?.to ?? row.state;
    await tx
      .updateTable("unitCommitment")
      .set({ state, proof, files, fulfilledOn: action === "fulfil" ? dayOf(now) : null, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", id)
      .execute();
    mark({ place: row.place, subject: id });
    if (action === "fulfil") await emit("stationing.promise-kept", { commitmentId: id }, row.place);
    return { id };
  },
});

/** Another wording, amount or day, with its reason; nothing changes before the county grants it. */
export const askCommitmentChange = command({
  name: "stationing.ask-commitment-change",
  verb: "stationing.commit",
  input: AskCommitmentChange,
  output: Done,
  load: loadFor("stationing.commit"),
  whyNot: ({ actor, input, now }, { row, own }) => {
    const refused = whyNotCommitment(commitmentOf(row), "ask-change", actor, own);
    if (refused) return refused;
    if (input.dueOn < dayOf(now)) return no.dueBefore({ on: dayOf(now) });
    return isPrivate(input.text) ? no.privateText({}) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { row }) => {
    const { text, amount, dueOn, reason, commitmentId: id } = input;
    const asked = { text, amount, dueOn, reason, by: actor.cadreId, byName: actor.name, on: dayOf(now) };
    await tx
      .updateTable("unitCommitment")
      .set({ asked: JSON.stringify(asked), changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", id)
      .execute();
    mark({ place: row.place, subject: id });
    return { id };
  },
});

type Asked = { text: string; amount: number | null; dueOn: Day };

/** The county grants a change or keeps the unit to its word; never the one who asked. */
export const decideCommitmentChange = command({
  name: "stationing.decide-commitment-change",
  verb: "stationing.manage",
  input: DecideCommitmentChange,
  output: Done,
  load: loadFor("stationing.manage"),
  whyNot: ({ actor }, { row, own }) => whyNotCommitment(commitmentOf(row), "decide-change", actor, own),
  run: async ({ tx, actor, input, now, mark }, { row }) => {
    const { granted, opinion, commitmentId: id } = input;
    const asked = row.asked as unknown as Asked;
    const before = { text: row.text, amount: row.amount === null ? null : Number(row.amount), dueOn: row.dueOn };
    const decided = { ...asked, before, granted, opinion, decidedName: actor.name, decidedOn: dayOf(now) };
    const { text, amount, dueOn } = granted ? asked : before;
    await tx
      .updateTable("unitCommitment")
      .set({
        ...{ text, amount: amount as never, dueOn, asked: null, changedAt: now },
        changes: JSON.stringify([...(row.changes as unknown as object[]), decided]),
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", id)
      .execute();
    mark({ place: row.place, subject: id });
    return { id };
  },
});

/** Onto the public page of the village, or off it: the promise and its fulfilment, no person and no household (B18). */
export const discloseCommitments = command({
  name: "stationing.disclose-commitments",
  verb: "stationing.manage",
  input: DiscloseCommitments,
  output: z.object({ count: z.int() }),
  load: async ({ tx, actor, input }) =>
    tx
      .selectFrom("unitCommitment")
      .select(["id", "text"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "in", [...new Set(input.commitments)])
      .where(within(actor, "stationing.manage", "place"))
      .execute(),
  whyNot: ({ input }, rows) => {
    if (rows.length < new Set(input.commitments).size) return no.commitmentNotFound({});
    return input.shown && rows.some((one) => isPrivate(one.text)) ? no.privateText({}) : null;
  },
  run: async ({ tx, actor, input, now, mark }, rows) => {
    await tx
      .updateTable("unitCommitment")
      .set({ disclosedOn: input.shown ? dayOf(now) : null, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where(
        "id",
        "in",
        rows.map((one) => one.id),
      )
      .execute();
    mark({ place: actor.countyCode });
    return { count: rows.length };
  },
});

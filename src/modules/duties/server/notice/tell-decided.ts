import { z } from "zod";
import { say, speak } from "#i18n/index.ts";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { systemActor } from "#modules/accounts/contract.ts";
import { command } from "#platform/command.ts";
import type { Reaction } from "#platform/reactions.ts";
import { GroundCode, Line, Title } from "../../domain/ids.ts";
import { sendNotice } from "./send.ts";

const Told = z.object({
  commandId: CommandId,
  cadreId: CadreId,
  place: GroundCode,
  title: Title,
  body: Line,
  page: z.string().max(200),
});

/** Tells one person what was decided about them; it stands in their day until they have seen it. */
export const tellDecided = command({
  name: "notice.tell",
  verb: "duty.run-clock",
  input: Told,
  output: z.object({ people: z.int() }),
  load: async () => null,
  whyNot: () => null,
  run: async ({ tx, actor, input, now, mark }) => {
    const { commandId, cadreId, place, title, body, page } = input;
    mark({ place, subject: commandId });
    const by = systemActor(actor.countyCode);
    const sent = { id: commandId, countyCode: actor.countyCode, place, kind: "decision", title, body, page, now, by };
    return { people: await sendNotice(tx, { ...sent, to: [cadreId] }) };
  },
});

const Decided = z.object({ cadreId: CadreId, opinion: z.string().nullish(), outcome: z.string().optional() });

/** What is decided of a person elsewhere, the words for it by what came of it, and where it is read. */
const DECISIONS: readonly { on: string; words: string; page: string }[] = [
  { on: "stationing.candidacy-approved", words: "candidacy.approved", page: "/stationing" },
  { on: "stationing.candidacy-refused", words: "candidacy.refused", page: "/stationing" },
  { on: "stationing.recall-decided", words: "recall", page: "/stationing/people" },
  { on: "stationing.probation-decided", words: "probation", page: "/stationing/people?tab=probation" },
  { on: "stationing.appeal-decided", words: "appeal", page: "/stationing/people?tab=bars" },
  { on: "stationing.reserve-added", words: "reserve.added", page: "/stationing" },
  { on: "stationing.reserve-ended", words: "reserve.ended", page: "/stationing" },
];

/** Whoever was decided about hears it: candidacy, recall, probation, appeal, the pool of reserve cadres. */
export const tellOfDecisions: readonly Reaction[] = DECISIONS.map(({ on, words, page }) => ({
  on,
  name: "duties.tell-decided",
  react: async (happened, by) => {
    const { cadreId, opinion, outcome } = Decided.parse(happened.payload);
    const title = speak("zh", `notices.decided.${words}${outcome ? `.${outcome}` : ""}`);
    const body = opinion ? say("zh", "notices.decided.opinion", { opinion: opinion.slice(0, 480) }) : title;
    const commandId = happened.commandIdFor("notice.tell");
    await tellDecided({ commandId, cadreId, place: happened.place ?? by.actor.countyCode, title, body, page }, by);
  },
}));

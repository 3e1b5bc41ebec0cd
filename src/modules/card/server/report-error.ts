import { canonical, type Json } from "#kernel/canonical.ts";
import { command } from "#platform/command.ts";
import { ReportError } from "../domain/asked.ts";
import { labelOf } from "../domain/diff.ts";
import { isSealedField } from "../domain/facts.ts";
import { ErrorId } from "../domain/ids.ts";
import { whyNotReport } from "../domain/liability.ts";
import { ErrorMoved } from "../domain/shown-errors.ts";
import { getCard } from "./cards.ts";
import { isReported, sealValues, signedVersion } from "./errors.ts";
import { commitWith } from "./hash.ts";
import { checkFiles } from "./proof-files.ts";
import { getVersion, readOpenings } from "./versions.ts";

/** Says that a fact on a signed version is wrong, what it should have been, and on what grounds. */
export const reportError = command({
  name: "card.report-error",
  verb: "error.report",
  input: ReportError,
  output: ErrorMoved,
  load: async (call) => {
    const { tx, world, input } = call;
    const card = await getCard(call, "error.report", input.cardId);
    await checkFiles(call, "error.report", [input.fileId]);
    const frozen = await getVersion(tx, card, input.version);
    const plain = canonical(input.shouldBe as Json);
    const sealed = isSealedField(input.path);
    const shouldBe = sealed ? canonical({ sealed: commitWith(card.secret)(input.path, plain) }) : plain;
    const openings = sealed ? await readOpenings(tx, world, card, frozen.version) : {};
    const known = await isReported(tx, card, input);
    return { card, version: await signedVersion(tx, card, frozen), shouldBe, sealed, openings, known };
  },
  whyNot: ({ input }, { version, shouldBe, known }) => whyNotReport(version, input.path, shouldBe, known),
  run: async ({ tx, world, actor, input, now, emit, mark }, { card, version, shouldBe, sealed, openings }) => {
    const errorId = ErrorId.parse(world.newId());
    const values = { said: openings[input.path] ?? null, shouldBe: input.shouldBe as Json };
    await tx
      .insertInto("errorReport")
      .values({
        countyCode: card.countyCode,
        id: errorId,
        place: card.place,
        cardId: card.id,
        version: version.version,
        path: input.path,
        label: labelOf(input.path, version.facts).zh,
        kind: input.kind,
        said: canonical(version.facts[input.path] as Json),
        shouldBe,
        grounds: input.grounds,
        fileId: input.fileId,
        state: "reported",
        reportedBy: actor.cadreId,
        reportedName: actor.name,
        reportedAt: now,
        sealed: sealed ? sealValues(world, errorId, values) : null,
        changedAt: now,
      })
      .execute();
    mark({ place: card.place, subject: card.id });
    await emit("card.error-reported", { errorId, cardId: card.id }, card.place);
    return { errorId, state: "reported" as const };
  },
});

import { sql } from "kysely";
import { z } from "zod";
import { CommandId, type HouseholdId } from "#kernel/ids.ts";
import { type Call, command } from "#platform/command.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { OpeningId } from "../../domain/year-opening.ts";
import { findHouseholds } from "../households.ts";
import { judge } from "../judge.ts";
import { summaryRow } from "../summary.ts";
import { writeRows } from "../write-rows.ts";

const AT_ONCE = 100;
const Input = z.object({ openingId: OpeningId, place: z.string() });
const Batch = Input.extend({ commandId: CommandId });
type Batch = z.infer<typeof Batch>;
type Row = { id: string; householdId: HouseholdId; untouched: boolean };

/** The next years of an opening: those nobody has written into go, the others stay. History keeps what went. */
const undoSome = command({
  name: "registry.undo-year-some",
  verb: "household.edit",
  input: Batch,
  output: z.object({ undone: z.int(), kept: z.int() }),
  load: async (call) => {
    const { tx, actor, input } = call;
    const chosen = await tx
      .selectFrom("yearOpened")
      .select(["id", "householdId"])
      .where("countyCode", "=", actor.countyCode)
      .where("openingId", "=", input.openingId)
      .where("undoneAt", "is", null)
      .where("kept", "=", false)
      .orderBy("id")
      .limit(AT_ONCE)
      .execute();
    if (chosen.length === 0) return [];
    const households = chosen.map((one) => one.householdId as HouseholdId);
    await findHouseholds(call, households, { verb: "household.edit", lock: true }); // nobody writes into a year while it is looked at
    return standingOf(
      call,
      chosen.map((one) => one.id),
    );
  },
  whyNot: () => null,
  run: async (call, rows) => {
    call.mark({ place: call.input.place, subject: call.input.openingId });
    const going = rows.filter((row) => row.untouched);
    const staying = rows.filter((row) => !row.untouched);
    await takeBack(call, going);
    await note(call, going, { undoneAt: call.now });
    await note(call, staying, { kept: true });
    return { undone: going.length, kept: staying.length };
  },
});

async function standingOf({ tx, actor, input }: Call<Batch>, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select o.id, o.household_id, (y.id is not null and y.changed_at = o.opened_at and not exists (
      select from income_line i where i.county_code = y.county_code and i.household_id = y.household_id and i.year = y.year)) as untouched
    from year_opened o left join household_year y on y.county_code = o.county_code and y.id = o.id
    where o.county_code = ${actor.countyCode} and o.opening_id = ${input.openingId} and o.undone_at is null and not o.kept
      and o.id in (${sql.join([...ids])})`.execute(tx);
  return rows;
}

async function note({ tx, actor, input }: Call<Batch>, rows: readonly Row[], set: object): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .updateTable("yearOpened")
    .set(set)
    .where("countyCode", "=", actor.countyCode)
    .where("openingId", "=", input.openingId)
    .where(
      "id",
      "in",
      rows.map((row) => row.id),
    )
    .execute();
}

async function takeBack(call: Call<Batch>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const { tx, world, actor, now, emit } = call;
  const ids = rows.map((row) => row.id);
  await tx.deleteFrom("householdYear").where("countyCode", "=", actor.countyCode).where("id", "in", ids).execute();
  const households = await findHouseholds(
    call,
    rows.map((row) => row.householdId),
    { verb: "household.edit", lock: true },
  );
  const current = households.map((one) => one.household);
  const findings = await judge(call, current);
  const context = { countyCode: actor.countyCode, vault: world.vault, now };
  await writeRows(
    tx,
    "household_summary",
    current.map((one, i) => summaryRow(one, findings[i] ?? [], context)),
  );
  for (const one of current) await emit("registry.household-changed", { householdId: one.id }, one.place);
}

const Checkpoint = z.object({ batch: z.int().default(0), undone: z.int().default(0), kept: z.int().default(0) });

/** Takes an opening back; the figures of the result say how many years went and how many stayed. */
export const undoYearJob: JobKind = {
  kind: "registry.undo-year-opening",
  run: async (job) => {
    const input = Input.parse(job.input);
    let { batch, undone, kept } = Checkpoint.parse(job.checkpoint);
    for (;;) {
      const commandId = job.commandIdFor("batch", String(batch));
      const done = await undoSome({ ...input, commandId }, job.caller);
      if (done.undone + done.kept === 0) return { undone, kept };
      undone += done.undone;
      kept += done.kept;
      batch += 1;
      await job.save({ batch, undone, kept });
      await job.progress(undone + kept);
    }
  },
};

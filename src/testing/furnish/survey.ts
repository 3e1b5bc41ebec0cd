import type { Day } from "#kernel/day.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import { household, person } from "../../modules/registry/domain/household.fixture.ts";
import { registerHousehold } from "../../modules/registry/server/register-household.ts";
import { listDifferences } from "../../modules/survey/server/differences.ts";
import { submitSurvey } from "../../modules/survey/server/submit-survey.ts";
import { COUNTY, type County, id, VILLAGE } from "../county.ts";
import { enrol } from "../enrol.ts";
import type { Aim } from "../routes.ts";

const LONG_AGO = "2020-01-01T00:00:00.000Z";

/** Two people at a house; what they found differs from what the register says by now, and waits for a person. */
export async function visitHome(county: County): Promise<{ aim: Aim; secrets: string[] }> {
  const { world } = county;
  const at = { territory: VILLAGE };
  const secretary = await enrol(world, COUNTY, "隐访书记", [{ post: "first-secretary", ...at }]);
  const helper = await enrol(world, COUNTY, "隐访队员", [{ post: "helper", ...at }]);
  const head = person("户主", "女", "1969-02-11", { id: id() as never, name: "司徒隐户" });
  const home = household({ id: id() as never, place: VILLAGE as never, members: [head] });
  await registerHousehold({ commandId: id(), household: home }, secretary);
  const surveyId = id();
  const fileId = id();
  const content = { sha256: "cd".repeat(32), bytes: 10, kind: "png" };
  await world.db
    .transaction()
    .execute((tx) =>
      addStoredFile(
        { tx, actor: secretary.actor, now: world.now() } as never,
        { id: fileId, name: "隐签.png", place: VILLAGE, purpose: "proof", content } as never,
      ),
    );
  await submitSurvey(
    {
      commandId: id(),
      id: surveyId,
      householdId: home.id,
      seenAt: LONG_AGO,
      year: home.year.year,
      day: world.now().slice(0, 10) as Day,
      surveyors: [secretary.actor.cadreId, helper.actor.cadreId],
      mustSees: ["person", "home", "living", "land"].map((key) => ({ key, seen: true })),
      changes: [{ field: "household.remark", seenValue: "隐旧说明", foundValue: "隐访所见" }],
      readBack: { at: world.now(), agreed: true, remark: "隐读后言" },
      signatures: [
        ...[secretary, helper].map(({ actor }) => ({
          who: "surveyor",
          cadreId: actor.cadreId,
          name: "隐签名",
          fileId,
        })),
        { who: "family", name: "隐签名", fileId },
      ],
    },
    secretary,
  );
  const [difference] = await listDifferences({ householdId: home.id }, secretary);
  return {
    aim: { surveyId, differenceId: difference?.id ?? id(), take: "theirs" },
    secrets: ["司徒隐户", "隐访所见", "隐旧说明", "隐读后言", "隐签名", "隐签.png", surveyId],
  };
}

import { addDays, type Day, startOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { derivedId } from "#platform/derived-id.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { World } from "#platform/world.ts";
import type { Stage } from "./act.ts";
import { type Dice, dice } from "./dice.ts";
import { COUNTY, STAGE } from "./land.ts";
import { signature } from "./signature.ts";
import type { Staff } from "./staff.ts";

const countyCode = COUNTY.code;
const CHUNK = 1_000;
const LONG_AGO = "2020-01-01T00:00:00.000Z";
const SEEN = ["person", "home", "living", "land"].map((key) => ({ key, seen: true, exception: null, note: "" }));
const CHANNELS = {
  resident: ["first-secretary", "team-leader", "team-member"],
  helper: ["helper"],
  along: ["village-clerk", "village-secretary", "village-head"],
} as const;
const ODDS = { resident: 0.78, helper: 0.42 } as const;

/** A year of visits as rows, and two at which somebody else had changed the register meanwhile. */
export async function visitHomes(stage: Stage, staff: Staff, today: Day): Promise<void> {
  const { world } = stage;
  const d = dice(20_260_801);
  const homes = await world.db
    .selectFrom("household")
    .select(["id", "place"])
    .where("countyCode", "=", countyCode)
    .where("status", "=", "active")
    .orderBy("id")
    .execute();
  const people = await peopleIn(world);
  const rows = (["resident", "helper"] as const).flatMap((channel) =>
    homes.flatMap((home) => {
      const here = people.get(home.place);
      const who = here && [...here[channel].slice(0, 1), ...here.along.slice(0, 1)];
      return who?.length === 2 && d.chance(ODDS[channel]) ? [rowOf(world, home, channel, who, today, d)] : [];
    }),
  );
  for (let i = 0; i < rows.length; i += CHUNK)
    await world.db
      .insertInto("survey")
      .values(rows.slice(i, i + CHUNK))
      .execute();
  await meetAnotherHand(stage, staff, homes, today);
}

type Home = { id: string; place: string };
type People = Record<keyof typeof CHANNELS, string[]>;

/** Who visits in each village: the resident team, and helpers; each goes with the village's clerk. */
async function peopleIn(world: World): Promise<Map<string, People>> {
  const rows = await world.db
    .selectFrom("appointment")
    .select(["cadreId", "territory", "post"])
    .where("countyCode", "=", countyCode)
    .where("until", "is", null)
    .orderBy("id")
    .execute();
  const found = new Map<string, People>();
  for (const { cadreId, territory, post } of rows)
    for (const [channel, posts] of Object.entries(CHANNELS)) {
      if (!(posts as readonly string[]).includes(post) || territory.length !== 12) continue;
      const here = found.get(territory) ?? { resident: [], helper: [], along: [] };
      here[channel as keyof People].push(cadreId);
      found.set(territory, here);
    }
  return found;
}

function rowOf(world: World, home: Home, channel: keyof typeof ODDS, who: readonly string[], today: Day, d: Dice) {
  const day = addDays(today, -d.int(3, 290));
  const id = derivedId("sample-survey", home.id, channel);
  const at = new Date(Date.parse(startOf(day)) + d.int(540, 1_080) * 60_000).toISOString() as Instant;
  return {
    countyCode,
    id,
    place: home.place,
    householdId: home.id,
    year: Number(day.slice(0, 4)),
    day,
    channel,
    surveyors: [...who],
    submittedBy: who[0] ?? "",
    mustSees: JSON.stringify(SEEN),
    readBack: JSON.stringify({ at, agreed: true, remark: "" }),
    sealed: world.vault.seal(contextOf("survey", id), { changes: [], added: [], income: [] }),
    taken: 0,
    same: d.int(6, 24),
    differing: 0,
    receivedAt: at,
    changedAt: at,
  };
}

/** The first secretary and the helper hand in what the phone had found before the township changed the same facts. */
async function meetAnotherHand(stage: Stage, staff: Staff, homes: readonly Home[], today: Day): Promise<void> {
  const secretary = await stage.as("first-secretary");
  const pair = ["first-secretary", "helper"].flatMap((login) => staff.logins.get(login) ?? []);
  const here = homes.filter((one) => one.place === STAGE).slice(-2);
  const d = dice(20_260_802);
  for (const [i, home] of here.entries()) {
    const sign = async (name: string) =>
      (await stage.handIn("first-secretary", {
        name: `签字-${name}.png`,
        place: home.place,
        purpose: "proof",
        content: signature(d),
      })) as never;
    const signatures = [];
    for (const { cadreId, name } of pair)
      signatures.push({ who: "surveyor" as const, cadreId: cadreId as never, name, fileId: await sign(name) });
    signatures.push({ who: "family" as const, name: "户主", fileId: await sign("户主") });
    await secretary.survey.submit({
      commandId: stage.id() as never,
      id: stage.id() as never,
      householdId: home.id as never,
      seenAt: LONG_AGO as never,
      year: Number(today.slice(0, 4)),
      day: addDays(today, -1),
      surveyors: pair.map((one) => one.cadreId as never),
      mustSees: SEEN,
      changes: [
        i === 0
          ? { field: "year.roadType", seenValue: "泥土路", foundValue: "水泥路" }
          : { field: "year.houseArea", seenValue: 8_800, foundValue: 9_600 },
      ],
      readBack: { at: stage.world.now(), agreed: true },
      signatures,
    });
  }
}

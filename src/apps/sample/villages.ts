import type { Day } from "#kernel/day.ts";
import type { Stage } from "./act.ts";
import { dice } from "./dice.ts";
import { COUNTY, TOWNSHIPS, VILLAGES } from "./land.ts";
import type { Staff } from "./staff.ts";

const GROUPS = ["一组", "二组", "三组", "四组", "五组"] as const;
/** The third township still lacks a full-time officer and an office room, so that there is something to find. */
const LACKING = TOWNSHIPS[2].code;

/** Villages get their groups, files and responsibility groups; townships their offices; the county its leading group. */
export async function furnishVillages(stage: Stage, staff: Staff, since: Day): Promise<void> {
  const officer = await stage.as("xian-officer");
  const { organisation, places } = officer;
  const commandId = () => stage.id() as never;
  const cadre = (login: string) => staff.logins.get(login)?.cadreId as never;
  const d = dice(20_260_105);

  for (const village of VILLAGES) {
    for (const [i, name] of GROUPS.entries()) {
      const households = d.int(30, 90);
      const facts = { name, no: i + 1, households, unpaved: d.chance(0.15), power: true, note: null };
      await places.saveNaturalVillage({
        commandId: commandId(),
        place: village.code as never,
        id: stage.id() as never,
        ...facts,
      });
    }
    if (d.chance(0.15)) continue; // a file that is still to be written
    await places.saveVillageFile({
      commandId: commandId(),
      place: village.code as never,
      year: 2025,
      values: villageFacts(d),
      seenAt: null,
    });
  }

  for (const township of TOWNSHIPS) await openOffice(stage, officer, township, since);

  await organisation.formVillageGroups({
    commandId: commandId(),
    under: COUNTY.code as never,
    documentNo: "云扶组〔2026〕5号",
    since,
  });
  const groupId = stage.id() as never;
  await organisation.createGroup({
    commandId: commandId(),
    id: groupId,
    name: `${COUNTY.name}帮扶工作领导小组`,
    kind: "leading",
    territory: COUNTY.code as never,
    documentNo: "云办发〔2026〕2号",
    duties: "研究部署全县帮扶工作，统筹计划、项目和资金，督促检查，严格考核。",
    since,
    oneOfficeSevenGroups: true,
  });
  const join = (login: string, role: "head" | "deputy" | "member") =>
    organisation.addMember({
      commandId: commandId(),
      groupId,
      id: stage.id() as never,
      cadreId: cadre(login),
      role,
      since,
    });
  await join("xian-leader", "head");
  await join("xian-director", "deputy");
  await join("xian-officer", "member");
}

/** Numbers that fit each other, as an honest village would count them. */
function villageFacts(d: ReturnType<typeof dice>) {
  const households = d.int(240, 420);
  const population = Math.round(households * 3.6);
  const share = (from: number, to: number): number => Math.round((population * d.int(from, to)) / 100);
  const labour = share(52, 60);
  const farmland = d.int(180_000, 420_000);
  const poor = d.int(8, 24);
  return {
    types: [d.pick(["难", "弱", "产业"] as const)],
    villageClass: "脱贫村",
    direction: d.pick(["种植", "养殖", "乡村旅游"] as const),
    terrain: "山区",
    exited: true,
    exitedYear: d.int(2017, 2020),
    naturalVillages: GROUPS.length,
    households,
    lowIncomeHouseholds: poor,
    fiveGuaranteeHouseholds: 4,
    population,
    lowIncomePeople: poor * 2,
    fiveGuaranteePeople: 5,
    women: share(46, 50),
    disabledPeople: share(2, 4),
    labour,
    migrantWorkers: Math.round(labour * 0.45),
    partyMembers: d.int(28, 60),
    farmland,
    irrigated: Math.round(farmland * 0.4),
    woodland: d.int(80_000, 300_000),
    perCapitaIncome: d.int(11_000, 16_000) * 100,
    collectiveIncome: d.int(60_000, 300_000) * 100,
    cooperatives: d.int(1, 4),
    medicalInsured: share(97, 99),
    residentPension: share(60, 70),
    primarySchools: d.int(0, 1),
    clinics: 1,
    doctors: d.int(1, 2),
    toilets: d.int(1, 3),
    rubbishPoints: d.int(3, 8),
    libraries: 1,
    bus: true,
    pavedRoad: true,
    unsafeWaterHouseholds: 0,
    dangerousHouseHouseholds: 0,
  };
}

/** A township's assistance office, led by the township's head, with one full-time officer where nothing is lacking. */
async function openOffice(stage: Stage, { organisation }: Client, township: (typeof TOWNSHIPS)[number], since: Day) {
  const commandId = () => stage.id() as never;
  const complete = township.code !== LACKING;
  const territory = township.code as never;
  const unitId = stage.id() as never;
  const { rows } = await organisation.appointments({ under: territory, post: "township-head", limit: 1 });
  await organisation.saveUnit({
    commandId: commandId(),
    id: unitId,
    name: `${township.name}帮扶工作办公室`,
    kind: "township-office",
    level: "township",
    parentId: null,
    territory,
    leaderId: rows[0]?.cadre.id ?? null,
    establishment: 3,
    heavy: township === TOWNSHIPS[1],
    premises: complete,
    funds: true,
    since,
  });
  if (!complete) return;
  const cadreId = stage.id() as never;
  const name = township === TOWNSHIPS[0] ? "江小禾" : "石林";
  await organisation.registerCadre({ commandId: commandId(), id: cadreId, name, unitId, title: "帮扶专干", since });
  await organisation.appoint({
    commandId: commandId(),
    id: stage.id() as never,
    cadreId,
    post: "township-clerk",
    unitId,
    territory,
    fullTime: true,
    since,
  });
}

type Client = Awaited<ReturnType<Stage["as"]>>;

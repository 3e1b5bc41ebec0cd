import type { Actor } from "#kernel/actor.ts";
import type { AccountId, CadreId, UnitId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Territory } from "#kernel/territory.ts";
import type { Hash } from "./card.ts";
import type { SigningRule } from "./seats.ts";
import type { SigningTable } from "./signing.ts";

export const PLACE = "990101100201";
export const OTHER_PLACE = "990101100202";
export const TEAM_UNIT = "0190a000-0000-7000-8000-0000000000aa" as UnitId;
export const HASH = "a".repeat(64) as Hash;
export const AT = "2026-03-02T02:00:00.000Z" as Instant;

const seat = (
  no: number,
  key: string,
  name: string,
  posts: string[],
  more: Partial<SigningRule["seats"][number]> = {},
) => ({
  key,
  no,
  name,
  nameEn: key,
  holder: "post" as const,
  posts,
  turn: no,
  delegates: [],
  ...more,
});

/** The seven of dossier Y9, strictly in order, with one pair for one person and delegates at one seat. */
export const RULE: SigningRule = {
  seats: [
    seat(1, "village-head", "村委会主任", ["village-head"]),
    seat(2, "village-secretary", "村支部书记", ["village-secretary"]),
    seat(3, "helper", "帮扶责任人", ["helper"], { holder: "helper" }),
    seat(4, "first-secretary", "第一书记", ["first-secretary"]),
    seat(5, "township-cadre", "包村乡干部", ["township-cadre"]),
    seat(6, "unit-head", "驻村工作队所在单位一把手", ["unit-head"], {
      holder: "team-unit-head",
      delegates: ["unit-deputy"],
    }),
    seat(7, "township-leader", "乡镇党委书记或乡镇长", ["township-secretary", "township-head"]),
  ],
  onePersonSeats: [["village-head", "village-secretary"]],
  deadlineDays: 3,
  minSeconds: 5,
  passwordAllowed: true,
};

let counter = 0;
export const cadreId = (): CadreId => {
  counter += 1;
  return `0190a000-0000-7000-8000-${String(counter).padStart(12, "0")}` as CadreId;
};

export type Kind = { posts: string[]; territory: string; unitId?: UnitId; helper?: boolean };

/** Every kind of person who may come to the table. The first seven hold the seats. */
export const KINDS: Record<string, Kind> = {
  "village-head": { posts: ["village-head"], territory: PLACE },
  "village-secretary": { posts: ["village-secretary"], territory: PLACE },
  helper: { posts: [], territory: "990101", helper: true },
  "first-secretary": { posts: ["first-secretary"], territory: PLACE },
  "township-cadre": { posts: ["township-cadre"], territory: PLACE },
  "unit-head": { posts: ["unit-head"], territory: "990101", unitId: TEAM_UNIT },
  "township-leader": { posts: ["township-head"], territory: "990101100" },
  "township secretary": { posts: ["township-secretary"], territory: "990101100" },
  "both village offices": { posts: ["village-head", "village-secretary"], territory: PLACE },
  "deputy of the team's unit": { posts: ["unit-deputy"], territory: "990101", unitId: TEAM_UNIT },
  "head of the next village": { posts: ["village-head"], territory: OTHER_PLACE },
  "helper of another household": { posts: ["helper"], territory: PLACE },
  "head of another unit": { posts: ["unit-head"], territory: "990101", unitId: cadreId() as unknown as UnitId },
  "head of the next township": { posts: ["township-head"], territory: "990101101" },
  administrator: { posts: ["administrator"], territory: "990101" },
};

export const actorOf = ({ posts, territory, unitId }: Kind, id: CadreId = cadreId()): Actor => ({
  accountId: id as unknown as AccountId,
  cadreId: id,
  name: posts[0] ?? "某人",
  countyCode: "990101",
  offices: posts.map((post) => ({ post, unitId: unitId ?? null, territory: territory as Territory })),
  rights: {},
  language: "zh",
});

/** A table at which the first `signed` seats have signed, each by somebody else. */
export function tableOf(signed: number, more: Partial<SigningTable> = {}): SigningTable {
  const rule = more.rule ?? RULE;
  return {
    stage: "review",
    place: PLACE,
    version: 1,
    versionHash: HASH,
    rule,
    signatures: rule.seats
      .slice(0, signed)
      .map((one) => ({ seat: one.key, signedBy: cadreId(), signerName: one.name, signedAt: AT })),
    helpers: [],
    teamUnits: [TEAM_UNIT],
    ...more,
  };
}

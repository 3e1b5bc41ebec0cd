import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId, id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Money } from "#kernel/money.ts";
import { PageAsked } from "#kernel/page.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { Household } from "#modules/registry/contract.ts";
import { MOST_VILLAGES } from "./carry.ts";

/** A village somebody above it may take along, with what it weighs. */
export const VillageOffered = z.object({
  place: Place,
  name: z.string(),
  township: z.string(),
  households: z.int(),
});
export type VillageOffered = z.infer<typeof VillageOffered>;

export const DeviceId = id<"DeviceId">();
export type DeviceId = z.infer<typeof DeviceId>;

/** What the phone has of a household, in few bytes because all of it is told at every sync: `<end of its id>:<revision it was sent with>`. */
const Known = z.string().regex(/^[0-9a-f]{12}:.{0,40}$/);

/** The phone asks for news. `known` is all it holds; `limit` bounds one answer, so that a bad line can go on where it broke. */
export const Pull = z.object({
  deviceId: DeviceId,
  known: z.array(Known).max(5000).default([]),
  villages: z
    .array(Place)
    .max(MOST_VILLAGES)
    .default([])
    .describe("Villages chosen by people who answer for more than they can carry"),
  around: z.string().max(20).default("").describe("The revision of what it has around them"),
  limit: z.int().min(1).max(100).default(40),
});
export type Pull = z.infer<typeof Pull>;

const Line = z.object({ amountFen: Money, year: z.int(), kind: z.string(), source: z.string() });

/** A household as the phone keeps it; sealed facts masked, `masked` names their paths. */
export const Carried = z.object({
  rev: z.string(),
  household: Household,
  masked: z.array(z.string()),
  changedAt: Instant,
  line: Line.nullable(),
  cardState: z.string().nullable(),
  helpers: z.array(z.string()).describe("Names of those who answer for it today"),
});
export type Carried = z.infer<typeof Carried>;

/** Who I am, my villages, who goes to the door with me, the rules of the day: sent when it is not what the phone has. */
export const Around = z.object({
  me: z.object({
    cadreId: CadreId,
    name: z.string(),
    posts: z.array(z.object({ post: z.string(), territory: Territory })),
  }),
  villages: z.array(z.object({ place: Place, name: z.string() })),
  colleagues: z.array(z.object({ cadreId: CadreId, name: z.string(), post: z.string() })),
  rules: z.record(z.string(), z.object({ version: z.string(), value: z.unknown() })),
});
export type Around = z.infer<typeof Around>;

export const Pulled = z.object({
  at: Instant.describe("The server's clock"),
  today: Day,
  aroundRev: z.string().max(20),
  around: Around.nullable().describe("Null: as the phone has it"),
  changed: z.array(Carried),
  gone: z.array(z.string().max(12)).describe("Ends of ids, no longer this person's: taken off the phone"),
  left: z.int().describe("Households still to come"),
});
export type Pulled = z.infer<typeof Pulled>;

/** What the phone keeps beside the households. */
export type News = Around & Pick<Pulled, "at" | "today" | "aroundRev">;

/** One thing done on the phone: a command as data. */
export const Sent = z.object({ name: z.string().max(60), input: z.looseObject({ commandId: CommandId }) });
export type Sent = z.infer<typeof Sent>;
export const Push = z.object({ deviceId: DeviceId, commands: z.array(Sent).min(1).max(50) });

/** What became of it: taken, refused for good with its sentence, or to be sent again. */
export const Outcome = z.object({
  commandId: z.string(),
  state: z.enum(["taken", "refused", "again"]),
  output: z.unknown().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** What lies on a phone, as counts: enough to know what a lost one would cost, and nothing about any household. */
export const Holds = z.object({ households: z.int().min(0).max(100_000), waiting: z.int().min(0).max(100_000) });
export type Holds = z.infer<typeof Holds>;

export const RegisterDevice = z.object({
  commandId: CommandId,
  id: DeviceId,
  name: z.string().trim().min(1).max(60),
  state: z.enum(["active", "signed-out"]).default("active"),
  holds: Holds.default({ households: 0, waiting: 0 }),
});
export const ReportLost = z.object({ commandId: CommandId, deviceId: DeviceId });
export const DEVICE_STATES = ["active", "lost", "signed-out"] as const;
export const DeviceRow = z.object({
  id: DeviceId,
  name: z.string(),
  state: z.enum(DEVICE_STATES),
  firstAt: Instant,
  lastAt: Instant.describe("Day-exact"),
  lostAt: Instant.nullable(),
  holds: Holds.nullable().describe("As the phone last said; null when it never did"),
});
export type DeviceRow = z.infer<typeof DeviceRow>;

/** The county's phones for its administrators: whose, when last seen, how much lies on them. */
export const ListPhones = PageAsked.extend({
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z\|[0-9a-f-]{36}$/)
    .optional(),
  state: z.enum(DEVICE_STATES).optional(),
});
export const PhoneRow = DeviceRow.extend({ owner: z.string() });
export type PhoneRow = z.infer<typeof PhoneRow>;

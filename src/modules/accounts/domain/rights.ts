/**
 * Who may do what: verb → posts. A right reaches as far as the territory of the office it comes from.
 * Printed in `docs/generated/rights.md`. Administrators run the system and see no household (dossier 10.3: three separate administrators).
 */
const VILLAGE = ["village-head", "village-secretary", "village-clerk"] as const;
const TEAM = ["helper", "first-secretary", "team-leader", "team-member"] as const;
/** Resident cadres: those who live in the village on a term. */
const RESIDENTS = ["first-secretary", "team-leader", "team-member"] as const;
const OFFICERS = ["archive-keeper", "policy-guide"] as const;
const TOWNSHIP = ["township-secretary", "township-head", "township-clerk", "township-village-cadre"] as const;
const COUNTY = ["county-leader", "county-director", "county-officer", "supervisor"] as const;
export const ADMINISTRATION = ["administrator", "security-administrator", "auditor"] as const;

const FIELD = [...VILLAGE, ...TEAM, ...OFFICERS, "agronomist", "unit-head", ...TOWNSHIP, ...COUNTY] as const;
const EVERYBODY = [...FIELD, ...ADMINISTRATION] as const;
/** Those who write the household's record: village clerks and teams, township and county clerks. */
const RECORDERS = [
  ...VILLAGE,
  ...TEAM,
  "archive-keeper",
  "township-clerk",
  "township-village-cadre",
  "county-officer",
] as const;
const CLERKS = ["township-clerk", "county-officer"] as const;
/** Those who call meetings, give tasks and send notices on their ground. */
const CALLERS = [
  "village-secretary",
  "village-head",
  "first-secretary",
  "team-leader",
  "unit-head",
  "township-secretary",
  "township-head",
  "township-clerk",
  "county-leader",
  "county-director",
  "county-officer",
] as const;
/** Everyone who may have a seat on a card (seed 001 Y9); the pack says which. */
const SIGNERS = [
  "village-head",
  "village-secretary",
  "helper",
  "first-secretary",
  "team-leader",
  "township-village-cadre",
  "unit-head",
  "township-secretary",
  "township-head",
] as const;

export const RIGHTS = {
  "self.use": EVERYBODY,
  "place.read": EVERYBODY,
  "place.edit": [...CLERKS, "administrator"],
  "village.edit": [...VILLAGE, "first-secretary", ...CLERKS],
  "organisation.read": EVERYBODY,
  "organisation.edit": ["county-officer", "county-director", "administrator"],
  "account.manage": ["administrator", "security-administrator"],
  "account.invite": ["administrator", "security-administrator", "county-officer"],
  "household.read": FIELD,
  "household.edit": RECORDERS,
  "household.merge": CLERKS,
  "household.unseal": [...RECORDERS, "policy-guide", "supervisor"],
  "register.export": [...CLERKS, "archive-keeper", "supervisor"],
  "import.run": CLERKS,
  "card.read": FIELD,
  "card.prepare": RECORDERS,
  "card.sign": SIGNERS,
  "card.file": ["archive-keeper", "township-clerk"],
  "error.report": FIELD,
  "error.prove": ["supervisor", "county-officer", "county-director"],
  "responsibility.decide": ["county-director", "county-leader"],
  "posting.read": FIELD,
  "posting.draft": [...VILLAGE, "first-secretary", ...CLERKS],
  "posting.approve": ["township-secretary", "township-head", "county-officer", "county-director"],
  "posting.post": [...VILLAGE, "first-secretary", ...CLERKS],
  "objection.record": [...VILLAGE, "first-secretary", ...CLERKS],
  /** Anybody, through the portal. */
  "objection.submit": [],
  /** Only the system, when days have gone by. */
  "posting.run-clock": [],
  "objection.answer": ["township-clerk", "township-head", "township-secretary", "county-officer"],
  "document.print": FIELD,
  "attendance.sign": RESIDENTS,
  "attendance.countersign": ["village-secretary"],
  "attendance.read": ["village-secretary", ...RESIDENTS, "unit-head", ...TOWNSHIP, ...COUNTY],
  "attendance.decide": ["township-secretary", "township-head", "county-officer", "county-director"],
  "attendance.check": ["township-secretary", "township-head", "township-clerk", ...COUNTY],
  "stationing.read": FIELD,
  /** Puts oneself forward, takes steps of the chain, signs in at a training, appeals; whose it is decides the rest. */
  "stationing.apply": FIELD,
  "stationing.select": ["county-officer", "county-director", "county-leader"],
  "stationing.manage": ["county-officer", "county-director"],
  "stationing.report": [...VILLAGE, ...RESIDENTS, ...TOWNSHIP, "unit-head", "county-officer", "county-director"],
  /** Promises for a sending unit and tells how they are kept; whose unit it is decides the rest. */
  "stationing.commit": ["unit-head", ...RESIDENTS, "county-officer", "county-director"],
  "stationing.recall": ["township-secretary", "township-head", "unit-head", "county-officer", "county-director"],
  "duty.read": FIELD,
  /** Only the system, when a step after a lapsed duty is reached. */
  "duty.run-clock": [],
  "duty.declare": ["township-secretary", "township-head", "county-officer", "county-director"],
  "meeting.read": FIELD,
  "meeting.call": CALLERS,
  "notice.send": CALLERS,
  "task.read": FIELD,
  "task.give": CALLERS,
  "plan.read": FIELD,
  "plan.edit": ["unit-head", "township-secretary", "township-head", "county-officer", "county-director"],
  "campaign.read": FIELD,
  "campaign.run": ["township-secretary", "township-head", "township-clerk", "county-officer", "county-director"],
  "campaign.mark": [...VILLAGE, ...TEAM, "agronomist", "township-clerk", "township-village-cadre", "county-officer"],
  "worklog.write": RESIDENTS,
  /** The village head too: an emergency is told to those nearest to the village, who then read and follow it up. */
  "worklog.read": ["village-secretary", "village-head", ...RESIDENTS, "unit-head", ...TOWNSHIP, ...COUNTY],
  "worklog.feedback": [...VILLAGE, ...RESIDENTS, "helper", "agronomist", ...CLERKS],
  "worklog.answer": ["township-secretary", "township-head", ...CLERKS, "county-director"],
  "worklog.bulletin": ["township-secretary", "township-head", ...CLERKS, "county-director"],
  "worklog.appraise": ["township-secretary", "county-officer", "county-director"],
  "governance.read": FIELD,
  "body.edit": [...VILLAGE, "first-secretary", ...CLERKS],
  "resolution.record": [...VILLAGE, "first-secretary"],
  /** The township looks at what the village is about to decide. */
  "resolution.check": ["township-secretary", "township-head", "township-clerk", "township-village-cadre"],
  "dispute.read": [...VILLAGE, ...TEAM, ...TOWNSHIP, ...COUNTY],
  "dispute.report": [...VILLAGE, ...TEAM, "township-village-cadre", "township-clerk"],
  "dispute.handle": [...VILLAGE, ...RESIDENTS, "township-village-cadre", "township-clerk"],
  /** What was passed up. */
  "dispute.decide": ["township-secretary", "township-head", "township-clerk", "county-officer"],
  "village-plan.read": FIELD,
  "village-plan.write": [...VILLAGE, ...RESIDENTS, "township-clerk", "township-village-cadre"],
  "village-plan.check": ["township-secretary", "township-head"],
  "village-plan.approve": ["county-leader", "county-director", "county-officer"],
  /** Takes some step on a plan's way; the step says whose right it is. */
  "village-plan.step": [...VILLAGE, ...RESIDENTS, ...TOWNSHIP, "county-leader", "county-director", "county-officer"],
  "rules.read": EVERYBODY,
  "rules.edit": ["county-officer", "county-director"],
  "audit.read": ["auditor", "supervisor", "county-director"],
  "audit.prove": FIELD,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Verb = keyof typeof RIGHTS;

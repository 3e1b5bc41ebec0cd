import type { Level } from "#kernel/territory.ts";
import { POST_CODES, type Post } from "./posts.ts";

/** 岗位责任, 领导责任 (seed G9); 主体责任, 政策落实责任, 帮扶责任 (seed X18). */
export const RESPONSIBILITY_KINDS = ["leadership", "main-body", "policy", "help", "post"] as const;
export type ResponsibilityKind = (typeof RESPONSIBILITY_KINDS)[number];
export const RESPONSIBILITY_LEVELS = ["county", "township", "village"] as const;
type ResponsibilityLevel = (typeof RESPONSIBILITY_LEVELS)[number];

/** The kind of responsibility that comes with a post. Administration answers for the system, not for the work. */
export const KIND_OF_POST: Readonly<Partial<Record<Post, ResponsibilityKind>>> = {
  "county-leader": "leadership",
  "county-director": "main-body",
  "township-secretary": "main-body",
  "township-head": "main-body",
  "village-secretary": "main-body",
  "village-head": "main-body",
  "unit-head": "help",
  "first-secretary": "help",
  "team-leader": "help",
  "team-member": "help",
  helper: "help",
  "county-officer": "post",
  supervisor: "post",
  "township-clerk": "post",
  "township-village-cadre": "post",
  "village-clerk": "post",
  "archive-keeper": "post",
  "policy-guide": "post",
  agronomist: "post",
};

/** The level at which something answers, by its ground. */
const levelFor = (level: Level): ResponsibilityLevel =>
  level === "village" || level === "township" ? level : "county";

type Person = { id: string; name: string };
/** Who answers for a place, in one respect: a unit, a post, persons; by notice or because of an appointment. */
export type Answerable = {
  kind: ResponsibilityKind;
  level: ResponsibilityLevel;
  territory: string;
  unit: { id: string; name: string } | null;
  post: string | null;
  persons: Person[];
  matter: string | null;
  source: "notice" | "appointment" | "unit";
  documentNo: string | null;
  id: string | null;
};

type HeldPost = {
  post: string;
  territory: string;
  level: Level;
  unit: Answerable["unit"];
  person: Person;
  documentNo: string | null;
};

/** What follows from appointments: one entry for each post, ground and unit, with everybody who holds it. */
export function answerableByPost(held: readonly HeldPost[]): Answerable[] {
  const entries = new Map<string, Answerable>();
  for (const { post, territory, level, unit, person, documentNo } of held) {
    const kind = KIND_OF_POST[post as Post];
    if (!kind) continue;
    const key = [post, territory, post === "unit-head" ? unit?.id : ""].join("/");
    const entry = entries.get(key);
    if (!entry)
      entries.set(key, {
        kind,
        level: levelFor(level),
        territory,
        unit: post === "unit-head" ? unit : null,
        post,
        persons: [person],
        matter: null,
        source: "appointment",
        documentNo,
        id: null,
      });
    else if (!entry.persons.some((one) => one.id === person.id)) entry.persons.push(person);
  }
  return [...entries.values()];
}

const SOURCES: readonly Answerable["source"][] = ["notice", "unit", "appointment"];
const POSTS_IN_ORDER: readonly (string | null)[] = POST_CODES;

/** County before township before village; within a level in the order of the kinds; notices first. */
export function inOrder(entries: readonly Answerable[]): Answerable[] {
  const rank = (one: Answerable): number =>
    RESPONSIBILITY_LEVELS.indexOf(one.level) * 10_000 +
    RESPONSIBILITY_KINDS.indexOf(one.kind) * 1_000 +
    SOURCES.indexOf(one.source) * 100 +
    POSTS_IN_ORDER.indexOf(one.post);
  return [...entries].sort((a, b) => rank(a) - rank(b));
}

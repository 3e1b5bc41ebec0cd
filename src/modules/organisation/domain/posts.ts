import type { Level } from "#kernel/territory.ts";

/** One post: on which levels of territory it is held, and whether one person at a time holds it there. */
export type PostDef = {
  levels: readonly Level[];
  /** One holder for each territory (and unit, where `perUnit`). Two at once must not happen. */
  single?: true;
  /** The single holder is one for each unit: a unit has one head, though the same ground may know several heads. */
  perUnit?: true;
  /** Runs the system and sees no household; never held together with a post of the field (dossier 10.3). */
  administration?: true;
};

/** Every post somebody can be appointed to. Its words are `post.<code>` in `src/i18n`; its rights are in accounts. */
export const POSTS = {
  "village-head": { levels: ["village"], single: true },
  "village-secretary": { levels: ["village"], single: true },
  "village-clerk": { levels: ["village"] },
  helper: { levels: ["village"] },
  "first-secretary": { levels: ["village"], single: true },
  "team-leader": { levels: ["village"], single: true },
  "team-member": { levels: ["village"] },
  "archive-keeper": { levels: ["village", "township"] },
  agronomist: { levels: ["village", "township"] },
  "policy-guide": { levels: ["village", "township"] },
  "township-secretary": { levels: ["township"], single: true },
  "township-head": { levels: ["township"], single: true },
  "township-clerk": { levels: ["township"] },
  "township-village-cadre": { levels: ["village"] },
  "unit-head": { levels: ["village"], single: true, perUnit: true },
  "county-leader": { levels: ["county"] },
  "county-director": { levels: ["county"], single: true },
  "county-officer": { levels: ["county"] },
  supervisor: { levels: ["county", "township"] },
  administrator: { levels: ["county"], administration: true },
  "security-administrator": { levels: ["county"], administration: true },
  auditor: { levels: ["county"], administration: true },
} as const satisfies Readonly<Record<string, PostDef>>;

export type Post = keyof typeof POSTS;
export const POST_CODES = Object.keys(POSTS) as [Post, ...Post[]];

export const isPost = (code: string): code is Post => code in POSTS;
export const postDef = (post: Post): PostDef => POSTS[post];

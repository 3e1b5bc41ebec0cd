import { lazy } from "react";
import type { SlotPart } from "#ui/Slot.tsx";

/** What modules put on each other's pages, in the order shown. */
export const PARTS: readonly SlotPart[] = [
  {
    slot: "household",
    key: "card",
    verb: "card.read",
    part: lazy(async () => ({ default: (await import("#modules/card/office/CardOfHousehold.tsx")).CardOfHousehold })),
  },
  {
    slot: "village",
    key: "follow",
    verb: "household.merge",
    part: lazy(async () => ({
      default: (await import("#modules/registry/office/matters/FollowOfVillage.tsx")).FollowOfVillage,
    })),
  },
  {
    slot: "village",
    key: "posts",
    verb: "organisation.read",
    part: lazy(async () => ({
      default: (await import("#modules/organisation/office/people/PostsOfVillage.tsx")).PostsOfVillage,
    })),
  },
  {
    slot: "household",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PapersOfHousehold.tsx")).PapersOfHousehold,
    })),
  },
  {
    slot: "village",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PapersOfVillage.tsx")).PapersOfVillage,
    })),
  },
  {
    slot: "household",
    key: "postings",
    verb: "posting.read",
    part: lazy(async () => ({
      default: (await import("#modules/disclosure/office/PostingsOfHousehold.tsx")).PostingsOfHousehold,
    })),
  },
  {
    slot: "household-side",
    key: "trail",
    verb: "audit.prove",
    part: lazy(async () => ({ default: (await import("#modules/audit/office/TrailOf.tsx")).TrailOf })),
  },
];

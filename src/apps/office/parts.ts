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
    slot: "village",
    key: "archive",
    verb: "card.read",
    part: lazy(async () => ({
      default: (await import("#modules/card/office/archive/ArchiveOfVillage.tsx")).ArchiveOfVillage,
    })),
  },
  {
    slot: "household-progress",
    key: "visits",
    verb: "household.read",
    part: lazy(async () => ({
      default: (await import("#modules/survey/office/SurveysOfHousehold.tsx")).SurveysOfHousehold,
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
  {
    slot: "card",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PapersOfCard.tsx")).PapersOfCard,
    })),
  },
  {
    slot: "card-print",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PrintToSign.tsx")).PrintToSign,
    })),
  },
  {
    slot: "households-chosen",
    key: "enter",
    verb: "card.prepare",
    part: lazy(async () => ({ default: (await import("#modules/card/office/list/EnterChosen.tsx")).EnterChosen })),
  },
  {
    slot: "cards-chosen",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PrintChosen.tsx")).PrintChosen,
    })),
  },
  {
    slot: "card-version",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PapersOfCard.tsx")).PapersOfVersion,
    })),
  },
  {
    slot: "comparison",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PapersOfCard.tsx")).ComparisonPaper,
    })),
  },
  {
    slot: "archive",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PapersOfCard.tsx")).ArchivePaper,
    })),
  },
  {
    slot: "walk",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PaperOfWalk.tsx")).PaperOfWalk,
    })),
  },
  {
    slot: "posting",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PaperOfPosting.tsx")).PaperOfPosting,
    })),
  },
  {
    slot: "leading-group",
    key: "papers",
    verb: "document.print",
    part: lazy(async () => ({
      default: (await import("#modules/documents/office/PaperOfGroup.tsx")).PaperOfGroup,
    })),
  },
];

import type { ScreenEntry } from "#ui/screens.ts";

const verb = "posting.read";

export const disclosureScreens: readonly ScreenEntry[] = [
  { path: "/postings", verb, load: async () => (await import("./list/Postings.tsx")).Postings },
  { path: "/postings/new", verb: "posting.draft", load: async () => (await import("./draft/NewDraft.tsx")).NewDraft },
  { path: "/postings/$postingId", verb, load: async () => (await import("./posting/PostingPage.tsx")).PostingPage },
  {
    path: "/postings/$postingId/edit",
    verb: "posting.draft",
    load: async () => (await import("./draft/EditDraft.tsx")).EditDraft,
  },
  {
    path: "/objections/$objectionId",
    verb,
    load: async () => (await import("./objection/ObjectionPage.tsx")).ObjectionPage,
  },
];

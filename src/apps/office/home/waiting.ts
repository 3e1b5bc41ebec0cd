import { useQuery } from "@tanstack/react-query";
import type { Day } from "#kernel/day.ts";
import type { cardContract } from "#modules/card/contract.ts";
import type { disclosureContract } from "#modules/disclosure/contract.ts";
import type { intakeContract } from "#modules/intake/contract.ts";
import { useApi } from "#ui/api.tsx";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";

/** One thing that waits for the person at this desk. */
export type Waiting = { key: string; kind: string; what: string; about: string; to: string; due: Day | null };

type Source = { items: readonly Waiting[]; asking: boolean };
const SHOWN = 12;
const NONE: Source = { items: [], asking: false };

/** Cards whose turn has come to me. */
function useSignatures(): Source {
  const { say } = useSpeech();
  const may = useMay("card.sign");
  const cards = useApi<typeof cardContract>("card");
  const found = useQuery({ ...cards.myTurn.queryOptions({ input: { limit: SHOWN } }), enabled: may });
  if (!may) return NONE;
  const items = (found.data?.rows ?? []).map((row) => ({
    key: `sign ${row.id}`,
    kind: say("office.waiting.sign"),
    what: say("office.waiting.card", { name: row.headName }),
    about: row.seats.map((seat) => seat.name).join("、"),
    to: `/cards/sign?cards=${row.id}`,
    due: row.dueOn,
  }));
  return { items, asking: found.isPending };
}

/** Cards of my ground that were sent back to those who prepare them. */
function useSetBack(): Source {
  const { say } = useSpeech();
  const may = useMay("card.prepare");
  const cards = useApi<typeof cardContract>("card");
  const found = useQuery({
    ...cards.list.queryOptions({ input: { stage: "recorded", limit: 50 } }),
    enabled: may,
  });
  if (!may) return NONE;
  const items = (found.data?.rows ?? [])
    .filter((row) => row.setBack !== null)
    .slice(0, SHOWN)
    .map((row) => ({
      key: `back ${row.id}`,
      kind: say("office.waiting.set-back"),
      what: say("office.waiting.card", { name: row.headName }),
      about: row.setBack ?? "",
      to: `/cards/${row.id}`,
      due: row.dueOn,
    }));
  return { items, asking: found.isPending };
}

const STEPS = [
  { waiting: "check", verb: "posting.draft" },
  { waiting: "approve", verb: "posting.approve" },
  { waiting: "post", verb: "posting.post" },
  { waiting: "close", verb: "posting.approve" },
] as const;

/** Postings that wait for one step of mine. */
function usePostings({ waiting, verb }: (typeof STEPS)[number]): Source {
  const { speak } = useSpeech();
  const may = useMay(verb);
  const postings = useApi<typeof disclosureContract>("disclosure");
  const found = useQuery({ ...postings.list.queryOptions({ input: { waiting, limit: SHOWN } }), enabled: may });
  if (!may) return NONE;
  const items = (found.data?.rows ?? []).map((row) => ({
    key: `${waiting} ${row.id}`,
    kind: speak(`posting.waiting.${waiting}`),
    what: row.title,
    about: row.placeName,
    to: `/postings/${row.id}`,
    due: row.lastDay,
  }));
  return { items, asking: found.isPending };
}

/** Objections nobody has answered. */
function useObjections(): Source {
  const { say } = useSpeech();
  const may = useMay("objection.answer");
  const postings = useApi<typeof disclosureContract>("disclosure");
  const found = useQuery({
    ...postings.objections.queryOptions({ input: { open: "true" as never, limit: SHOWN } }),
    enabled: may,
  });
  if (!may) return NONE;
  const items = (found.data?.rows ?? []).map((row) => ({
    key: `objection ${row.id}`,
    kind: say("objection.open"),
    what: row.postingTitle,
    about: row.trackingNo,
    to: `/objections/${row.id}`,
    due: row.answerBy,
  }));
  return { items, asking: found.isPending };
}

/** Workbooks that were read and wait for a decision. */
function useImports(): Source {
  const { say } = useSpeech();
  const may = useMay("import.run");
  const intake = useApi<typeof intakeContract>("intake");
  const found = useQuery({ ...intake.list.queryOptions({ input: { limit: 20 } }), enabled: may });
  if (!may) return NONE;
  const items = (found.data?.rows ?? [])
    .filter((row) => row.state === "read")
    .map((row) => ({
      key: `import ${row.id}`,
      kind: say("office.waiting.import"),
      what: row.fileName,
      about: say("office.waiting.import-counts", {
        households: (row.counts?.new ?? 0) + (row.counts?.changed ?? 0),
        errors: row.counts?.blocking ?? 0,
      }),
      to: `/imports/${row.id}`,
      due: null,
    }));
  return { items, asking: found.isPending };
}

/** Errors on signed cards that nobody has judged. */
function useErrors(): Source {
  const { say } = useSpeech();
  const may = useMay("error.prove");
  const cards = useApi<typeof cardContract>("card");
  const found = useQuery({ ...cards.errors.queryOptions({ input: { state: "reported" } }), enabled: may });
  if (!may) return NONE;
  const items = (found.data ?? []).slice(0, SHOWN).map((row) => ({
    key: `error ${row.id}`,
    kind: say("office.waiting.error"),
    what: `${row.headName} · ${row.label}`,
    about: row.reportedName,
    to: "/errors?state=reported",
    due: null,
  }));
  return { items, asking: found.isPending };
}

const LAST = "9999-12-31";

/** Everything that waits for me, what is due first on top; what has no day comes after. */
export function useWaiting(): Source {
  const sources = [
    useSignatures(),
    useSetBack(),
    usePostings(STEPS[0]),
    usePostings(STEPS[1]),
    usePostings(STEPS[2]),
    usePostings(STEPS[3]),
    useObjections(),
    useImports(),
    useErrors(),
  ];
  const items = sources
    .flatMap((source) => source.items)
    .sort((a, b) => ((a.due ?? LAST) < (b.due ?? LAST) ? -1 : (a.due ?? LAST) > (b.due ?? LAST) ? 1 : 0));
  return { items, asking: sources.some((source) => source.asking) };
}

import { useQuery } from "@tanstack/react-query";
import { today } from "#ui/Deadline.tsx";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useDisclosureApi } from "../apis.ts";
import { nearest, type Reading, readingOf } from "./waiting.ts";

const COUNTED = 50;
const SHOWN = 3;

/** The next step of a posting, the right it needs, and how pressing it is among what has no deadline. */
const STEPS = {
  approve: { verb: "posting.approve", weight: 2 },
  post: { verb: "posting.post", weight: 2 },
  close: { verb: "posting.approve", weight: 4 },
  check: { verb: "posting.draft", weight: 7 },
} as const;

/** Postings that wait for a step of mine. */
export function usePostingsWaiting(step: keyof typeof STEPS, territory: string | undefined): Reading | null {
  const { say, speak } = useSpeech();
  const may = useMay(STEPS[step].verb);
  const input = { waiting: step, limit: COUNTED, ...(territory && { territory: territory as never }) };
  const asked = useQuery({ ...useDisclosureApi().list.queryOptions({ input }), enabled: may });
  if (!may) return null;
  const rows = asked.data?.rows ?? [];
  const name = say(`home.posting.${step}`);
  return readingOf(`posting-${step}`, name, asked, {
    key: `posting-${step}`,
    name,
    count: rows.length,
    more: asked.data?.next != null,
    to: `/postings?waiting=${step}`,
    dueOn: null,
    weight: STEPS[step].weight,
    first: rows.slice(0, SHOWN).map((row) => ({
      key: row.id,
      to: `/postings/${row.id}`,
      what: row.title,
      place: row.place,
      note: speak(`posting.kind.${row.kind}`),
    })),
  });
}

/** Objections nobody has answered yet. */
export function useOpenObjections(territory: string | undefined): Reading | null {
  const { say, speak } = useSpeech();
  const may = useMay("objection.answer");
  const input = { open: "true", limit: COUNTED, ...(territory && { territory: territory as never }) };
  const asked = useQuery({ ...useDisclosureApi().objections.queryOptions({ input }), enabled: may });
  if (!may) return null;
  const rows = (asked.data?.rows ?? []).toSorted((a, b) => (a.answerBy ?? "9").localeCompare(b.answerBy ?? "9"));
  const name = say("home.objections");
  return readingOf("objections", name, asked, {
    key: "objections",
    name,
    count: rows.length,
    more: asked.data?.next != null,
    to: "/postings?tab=objections&open=true",
    dueOn: nearest(rows.map((row) => row.answerBy)) ?? (rows.length > 0 ? today() : null),
    weight: 0,
    first: rows.slice(0, SHOWN).map((row) => ({
      key: row.id,
      to: `/objections/${row.id}`,
      what: row.postingTitle,
      place: row.place,
      note: say("home.objection-by", {
        channel: speak(`objection.channel.${row.channel}`),
        on: row.receivedOn,
      }),
      dueOn: row.answerBy,
    })),
  });
}

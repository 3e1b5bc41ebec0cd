import { useQuery } from "@tanstack/react-query";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useRegistryApi } from "../apis.ts";
import { type Reading, readingOf } from "./waiting.ts";

const SHOWN = 3;

/** Households I keep whose record has errors that bar the card. */
export function useBlockedHouseholds(under: string | undefined): Reading | null {
  const { say } = useSpeech();
  const may = useMay("household.edit");
  const input = {
    filters: { findings: "block" as const, ...(under && { under: under as never }) },
    sort: { by: "blocks" as const, down: true },
    limit: SHOWN,
  };
  const asked = useQuery({ ...useRegistryApi().list.queryOptions({ input }), enabled: may });
  if (!may) return null;
  const name = say("home.blocked");
  const total = asked.data?.total;
  return readingOf("blocked", name, asked, {
    key: "blocked",
    name,
    about: say("home.blocked.about"),
    count: total?.households ?? 0,
    more: total?.exact === false,
    to: "/households?findings=block&by=blocks&down=1",
    dueOn: null,
    weight: 6,
    first: (asked.data?.rows ?? []).map((row) => ({
      key: row.id,
      to: `/households/${row.id}`,
      what: say("home.household-of", { name: row.headName ?? "" }),
      place: row.place,
      note: say("home.blocks", { count: row.blockCount }),
    })),
  });
}

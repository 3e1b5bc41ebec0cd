import { useQuery } from "@tanstack/react-query";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useRegistryApi } from "../apis.ts";
import { type Reading, readingOf } from "./waiting.ts";

const SHOWN = 3;
const TO = "/households/matters";
const of = (under: string | undefined) => ({ ...(under && { under: under as never }) });

/** Households that wait for my village to accept them. */
export function useMovesToAnswer(under: string | undefined): Reading | null {
  const { say } = useSpeech();
  const may = useMay("household.edit");
  const input = { ...of(under), state: "asked" as const };
  const asked = useQuery({ ...useRegistryApi().moves.queryOptions({ input }), enabled: may });
  if (!may) return null;
  const rows = (asked.data ?? []).filter((one) => one.mayAnswer);
  const name = say("home.moves");
  return readingOf("moves", name, asked, {
    key: "moves",
    name,
    count: rows.length,
    more: false,
    to: TO,
    dueOn: null,
    weight: 4,
    first: rows.slice(0, SHOWN).map((row) => ({
      key: row.id,
      to: TO,
      what: say("home.household-of", { name: row.headName ?? "" }),
      note: say("home.move-from", { from: row.from.name, size: row.size }),
    })),
  });
}

/** Households whose responsible cadre has left. */
export function useHandOvers(under: string | undefined): Reading | null {
  const { say } = useSpeech();
  const may = useMay("household.edit");
  const asked = useQuery({ ...useRegistryApi().toHandOver.queryOptions({ input: of(under) }), enabled: may });
  if (!may) return null;
  const rows = asked.data ?? [];
  const name = say("home.hand-over");
  return readingOf("hand-over", name, asked, {
    key: "hand-over",
    name,
    about: say("home.hand-over.about"),
    count: rows.reduce((sum, one) => sum + one.count, 0),
    more: false,
    to: `${TO}?tab=hand-over`,
    dueOn: null,
    weight: 5,
    first: rows.slice(0, SHOWN).map((row) => ({
      key: row.cadreId,
      to: `${TO}?tab=hand-over`,
      what: say("home.hand-over-of", { name: row.name, count: row.count }),
    })),
  });
}

/** Villages that were merged while households still stand under them. */
export function useMergedVillages(under: string | undefined): Reading | null {
  const { say } = useSpeech();
  const may = useMay("household.merge");
  const asked = useQuery({ ...useRegistryApi().followWaiting.queryOptions({ input: of(under) }), enabled: may });
  if (!may) return null;
  const rows = asked.data ?? [];
  const name = say("home.merged");
  return readingOf("merged", name, asked, {
    key: "merged",
    name,
    count: rows.length,
    more: false,
    to: `${TO}?tab=merged`,
    dueOn: null,
    weight: 5,
    first: rows.slice(0, SHOWN).map((row) => ({
      key: row.from.code,
      to: `${TO}?tab=merged`,
      what: say("registry.merger-of", { from: row.from.name, into: row.into.name }),
      note: say("home.merged-count", { count: row.households }),
    })),
  });
}

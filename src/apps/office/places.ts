import { useQuery } from "@tanstack/react-query";
import type { placesContract } from "#modules/places/contract.ts";
import { useApi } from "#ui/api.tsx";
import type { DivisionsUnder } from "#ui/Places.tsx";
import { useMay } from "#ui/Rights.tsx";

const HOUR = 3_600_000;

/** Divisions as the places module knows them, kept for an hour: names of villages hardly change. */
export function useDivisionsFromPlaces(code: string | undefined): DivisionsUnder | undefined {
  const places = useApi<typeof placesContract>("places");
  const may = useMay("place.read");
  const found = useQuery({
    ...places.divisions.queryOptions({ input: code === undefined ? {} : { under: code } }),
    staleTime: HOUR,
    gcTime: HOUR,
    enabled: may,
  });
  return found.data;
}

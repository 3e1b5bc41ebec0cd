import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { useSay } from "#ui/Speech.tsx";
import {
  VILLAGE_FIELD_KEYS,
  type VillageFieldKey,
  type VillageFile,
  type VillageRead,
  villageField,
} from "../../contract.ts";
import { usePlaces } from "../api.ts";
import { VillageValue } from "../VillageValue.tsx";

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** What the last written year before this one said, where it said something else: `上年 812`. */
export function useYearBefore(village: VillageRead, file: VillageFile): (key: VillageFieldKey) => ReactNode {
  const say = useSay();
  const year = village.years.find((one) => one < file.year);
  const earlier = useQuery({
    ...usePlaces().villageFile.queryOptions({
      input: { place: file.place, year: year ?? file.year, ...(village.asOf && { asOf: village.asOf }) },
    }),
    enabled: year !== undefined && file.changedAt !== null,
  }).data;
  const changed = useMemo(
    () =>
      new Set(
        VILLAGE_FIELD_KEYS.filter(
          (key) =>
            earlier &&
            !isEmpty(earlier.values[key]) &&
            JSON.stringify(earlier.values[key]) !== JSON.stringify(file.values[key]),
        ),
      ),
    [earlier, file],
  );
  return (key) =>
    earlier && changed.has(key) ? (
      <span className="faint">
        {" "}
        {say("places.year-before", { year: earlier.year })}{" "}
        <VillageValue def={villageField(key)} value={earlier.values[key]} />
        {say("places.year-before-end")}
      </span>
    ) : null;
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Day } from "#kernel/day.ts";
import { Place } from "#kernel/territory.ts";
import { To, useAddressState, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { PlacePath } from "#ui/PlacePath.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { VillageRead } from "../../contract.ts";
import { usePlaces } from "../api.ts";
import { EndDialog } from "../EndDialog.tsx";
import { RenameDialog } from "../RenameDialog.tsx";
import { FileSection } from "./FileSection.tsx";
import { lastFullYear } from "./file-year.ts";
import { KeyFigures } from "./KeyFigures.tsx";
import { LookBack } from "./LookBack.tsx";
import { NaturalVillages } from "./NaturalVillages.tsx";

/** One village: where it lies, its key numbers, who answers for it, its natural villages, its file of a year. */
export function VillagePage() {
  const say = useSay();
  const place = Place.parse(usePathPart("place"));
  const [{ year, asOf }] = useAddressState<{ year?: string; asOf?: string }>();
  const then = asOf ? { asOf: asOf as Day } : {};
  const places = usePlaces();
  const found = useQuery(places.village.queryOptions({ input: { place, ...then } }));
  const shownYear = Number(year) || (found.data?.years[0] ?? lastFullYear());
  const file = useQuery({
    ...places.villageFile.queryOptions({ input: { place, year: shownYear, ...then } }),
    enabled: found.data !== undefined,
  });
  const whyNot = useWhyNot();
  if (!found.data)
    return (
      <Screen title={say(found.error ? "places.villages" : "ui.loading")}>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  const village = found.data;
  return (
    <Screen
      title={village.division.name}
      above={<PlacePath steps={stepsTo(village)} />}
      below={<What village={village} />}
      actions={asOf ? null : <Actions village={village} year={shownYear} />}
    >
      <LookBack />
      {file.data && <KeyFigures place={place} values={file.data.values} listed={village.naturalVillages.length} />}
      {!asOf && <Slot name="village" id={place} may={(verb) => whyNot(verb, place) === null} />}
      <NaturalVillages
        place={place}
        rows={village.naturalVillages}
        ended={village.division.until !== null || asOf !== undefined}
      />
      {file.data && <FileSection village={village} file={file.data} />}
      <RefusalNote trouble={file.error ? troubleOf(file.error) : null} again={() => void file.refetch()} />
    </Screen>
  );
}

const COUNTY_DIGITS = 6;

/** The county and the township, each leading to its villages. */
const stepsTo = (village: VillageRead) =>
  village.path
    .filter(({ code }) => code.length >= COUNTY_DIGITS && code !== village.division.code)
    .map(({ code, name }) => ({ code, name, to: `/villages?under=${code}` }));

function What({ village }: { village: VillageRead }) {
  const say = useSay();
  const { division, successor } = village;
  return (
    <>
      {village.asOf && <StateChip tone="attention" word={say("places.as-of", { on: village.asOf })} />}
      {division.until && <StateChip tone="quiet" word={say("places.ended-on", { on: division.until })} />}
      {successor && (
        <span>
          {say("places.merged-into")} <To to={`/villages/${successor.code}`}>{successor.name}</To>
        </span>
      )}
      <span className="number">{division.code}</span>
      {division.aliases.length > 0 && <span>{say("places.also-called", { names: division.aliases.join("、") })}</span>}
    </>
  );
}

function Actions({ village, year }: { village: VillageRead; year: number }) {
  const say = useSay();
  const whyNot = useWhyNot();
  const [doing, setDoing] = useState<"rename" | "end" | null>(null);
  const { division } = village;
  if (division.until) return null;
  const mayDivide = whyNot("place.edit", division.code) === null;
  return (
    <>
      {mayDivide && <Button onClick={() => setDoing("rename")}>{say("places.rename")}</Button>}
      {mayDivide && <Button onClick={() => setDoing("end")}>{say("places.end")}</Button>}
      {whyNot("village.edit", division.code) === null && (
        <To to={`/villages/${division.code}/edit?year=${year}`}>
          <Button kind="primary">{say("places.file-edit")}</Button>
        </To>
      )}
      {doing === "rename" && <RenameDialog division={division} onClose={() => setDoing(null)} />}
      {doing === "end" && <EndDialog division={division} onClose={() => setDoing(null)} />}
    </>
  );
}

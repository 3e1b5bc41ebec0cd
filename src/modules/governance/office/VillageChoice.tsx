import { PlacePicker } from "#ui/PlacePicker.tsx";
import { useActor } from "#ui/Rights.tsx";

/** The one village somebody works in, if it is one: then nobody asks which. */
export function useOwnVillage(): string | undefined {
  const actor = useActor();
  const [own, ...others] = new Set(actor.offices.map((one) => one.territory as string));
  return others.length === 0 && own?.length === 12 ? own : undefined;
}

/** Which village it is about; not asked of somebody who has only one. */
export function VillageChoice({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}) {
  return useOwnVillage() === undefined ? <PlacePicker value={value} onChange={onChange} /> : null;
}

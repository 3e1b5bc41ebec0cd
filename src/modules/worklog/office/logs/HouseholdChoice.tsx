import { type Picked, PickFound } from "#ui/PickFound.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useRegister } from "../api.ts";

export type PickedHousehold = Picked;
type Row = { id: string; headName: string | null; naturalVillage: string | null };
type Props = { place: string; value: readonly Picked[]; onChange: (value: Picked[]) => void };

/** The households a log touches, found by a member's name among those of the village. */
export function HouseholdChoice({ place, ...picked }: Props) {
  const say = useSay();
  return (
    <PickFound<Row>
      {...picked}
      label={say("worklog.households")}
      hint={say("worklog.households-hint")}
      list={useRegister().list as never}
      asked={(text) => ({ filters: { under: place, text }, limit: 8 })}
      read={(row) => ({ id: row.id, name: row.headName ?? "", note: row.naturalVillage })}
    />
  );
}

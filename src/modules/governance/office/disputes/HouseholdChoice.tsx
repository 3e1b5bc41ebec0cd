import { type Picked, PickFound } from "#ui/PickFound.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useRegisterOfGovernance } from "../api.ts";

export type PickedHousehold = Picked;
type Row = { id: string; headName: string | null; naturalVillage: string | null };
type Props = { place: string; value: readonly Picked[]; onChange: (value: Picked[]) => void };

/** Households a dispute touches, found by a member's name among those of the village. */
export function HouseholdChoice({ place, ...picked }: Props) {
  const say = useSay();
  return (
    <PickFound<Row>
      {...picked}
      label={say("governance.households")}
      hint={say("governance.households-hint")}
      list={useRegisterOfGovernance().list as never}
      asked={(text) => ({ filters: { under: place, text }, limit: 8 })}
      read={(row) => ({ id: row.id, name: row.headName ?? "", note: row.naturalVillage })}
    />
  );
}

import { useKeyset } from "#ui/list/use-keyset.ts";
import { useRegister } from "../api.ts";

export type Pickable = {
  id: string;
  headName: string | null;
  naturalVillage: string | null;
  size: number;
  householdType: string | null;
  povertyStatus: string | null;
};

/** The households of a village that a posting can be about; for one about cards only those whose card is final. */
export const usePickable = (place: string, onlyFinal: boolean) =>
  useKeyset<Pickable, object>(useRegister().list as never, {
    filters: { under: place, ...(onlyFinal && { cardState: ["signed", "filed"] }) },
    limit: 200,
  });

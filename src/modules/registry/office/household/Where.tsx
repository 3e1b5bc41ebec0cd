import { PlacePath } from "#ui/PlacePath.tsx";
import type { HouseholdShown } from "../../contract.ts";

const COUNTY = 6;

/** Where a household stands: each division leads to its list. */
export function Where({ page }: { page: HouseholdShown }) {
  const { naturalVillage } = page.household;
  const steps = page.path
    .filter((one) => one.code.length >= COUNTY)
    .map(({ code, name }) => ({ code, name, to: `/households?under=${code}` }));
  return <PlacePath steps={naturalVillage ? [...steps, { code: "group", name: naturalVillage }] : steps} />;
}

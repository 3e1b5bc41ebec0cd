import type { Household } from "../../contract.ts";

/** Values that were unmasked for a reason, by path (`phone`, `<personId>.idNumber`); kept only while the page is open. */
export type Opened = Readonly<Record<string, string | readonly string[] | null>>;

/** The household with those values in the place of the masked ones. */
export function opened(household: Household, values: Opened): Household {
  const of = (prefix: string) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes("."))
        .map(([path, value]) => [path.slice(prefix.length), value]),
    );
  return {
    ...household,
    ...of(""),
    members: household.members.map((one) => ({ ...one, ...of(`${one.id}.`) })),
  } as Household;
}

import { createContext, type ReactNode, useContext } from "react";

/** A county, township or village by its division code. */
export type Division = { code: string; name: string };
export type DivisionsUnder = { self: Division; children: readonly Division[] };

/** A hook that reads a division and those right below it; undefined while it is on its way. Of the county when no code is given. */
type UseDivisions = (code: string | undefined) => DivisionsUnder | undefined;

const PlacesContext = createContext<UseDivisions>(() => undefined);

/** Set once by the application from the places module. The hook must always be the same one. */
export const PlacesProvider = ({ source, children }: { source: UseDivisions; children: ReactNode }) => (
  <PlacesContext value={source}>{children}</PlacesContext>
);

export function useDivisions(code: string | undefined): DivisionsUnder | undefined {
  const read = useContext(PlacesContext);
  return read(code);
}

const TOWNSHIP = 9;
const COUNTY = 6;

/** Room for a name of three characters while it is on its way, so that nothing moves when it comes. */
const COMING = "\u3000\u3000\u3000";

/** The name of a division; its code until the name is known. */
export function usePlaceName(code: string): string {
  const above = code.length > TOWNSHIP ? code.slice(0, TOWNSHIP) : code.slice(0, COUNTY);
  const found = useDivisions(above);
  if (!found) return COMING;
  if (found.self.code === code) return found.self.name;
  return found.children.find((one) => one.code === code)?.name ?? code;
}

/** A place by name: `<PlaceName code="990101100201" />`; `from` puts the township in front. */
export function PlaceName({ code, from }: { code: string; from?: "township" }) {
  const name = usePlaceName(code);
  const township = usePlaceName(code.slice(0, TOWNSHIP));
  return from === "township" && code.length > TOWNSHIP ? `${township} ${name}` : name;
}

/** The year of the annual facts that is looked at; absent for the latest. */
export type YearAddress = { year?: string };

/** The year asked for in the address, as the server takes it. */
export const yearOf = ({ year }: YearAddress): { year?: number } => (year ? { year: Number(year) } : {});

/** A page of a household in the year that is looked at, `at` one field: `householdAddress(id, "/income", address)`. */
export function householdAddress(
  id: string,
  page: "" | "/edit" | "/income",
  { year }: YearAddress,
  at?: string,
): string {
  const asked = [...(at ? [`at=${at}`] : []), ...(year ? [`year=${year}`] : [])];
  return `/households/${id}${page}${asked.length > 0 ? `?${asked.join("&")}` : ""}`;
}

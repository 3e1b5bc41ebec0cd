import type { HouseholdFilters, HouseholdSort } from "../../contract.ts";

/** The register's list as it stands in the address: every value is text, and absent when it narrows nothing. */
export type ListAddress = {
  under?: string;
  group?: string;
  class?: string;
  cause?: string;
  poverty?: string;
  exit?: string;
  income?: string;
  people?: string;
  home?: string;
  findings?: string;
  rule?: string;
  below?: string;
  helper?: string;
  card?: string;
  ended?: string;
  q?: string;
  by?: string;
  down?: string;
};

/** Amounts stand in the address in yuan. */
const FEN = 100;
const list = (text: string | undefined): string[] | undefined => text?.split("|").filter(Boolean);
const SORTS = ["place", "name", "completeness", "blocks", "income", "size", "changed"] as const;

/** What the server is asked, from the address. */
export function filtersOf(address: ListAddress): HouseholdFilters {
  const filters: Record<string, unknown> = {
    under: address.under,
    naturalVillage: address.group,
    householdType: list(address.class),
    cause: list(address.cause),
    povertyStatus: list(address.poverty),
    exitYear: address.exit ? Number(address.exit) : undefined,
    incomeBelow: address.income ? Number(address.income) * FEN : undefined,
    people: address.people,
    home: address.home,
    findings: address.findings,
    rule: address.rule,
    completeness: address.below ? { from: 0, to: Number(address.below) } : undefined,
    withoutHelper: address.helper === "none" ? true : undefined,
    helper: address.helper && address.helper !== "none" ? address.helper : undefined,
    cardState: list(address.card),
    status: address.ended ? "ended" : undefined,
    text: address.q,
  };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as HouseholdFilters;
}

export const sortOf = (address: ListAddress): HouseholdSort => ({
  by: SORTS.find((one) => one === address.by) ?? "place",
  down: address.down === "1",
});

/** The address that shows what a saved view shows. */
export function addressOf(filters: HouseholdFilters, sort: HouseholdSort): ListAddress {
  const address: Record<string, string | undefined> = {
    under: filters.under,
    group: filters.naturalVillage,
    class: filters.householdType?.join("|"),
    cause: filters.cause?.join("|"),
    poverty: filters.povertyStatus?.join("|"),
    exit: filters.exitYear?.toString(),
    income: filters.incomeBelow === undefined ? undefined : String(filters.incomeBelow / FEN),
    people: filters.people,
    home: filters.home,
    findings: filters.findings,
    rule: filters.rule,
    below: filters.completeness ? String(filters.completeness.to) : undefined,
    helper: filters.withoutHelper ? "none" : filters.helper,
    card: filters.cardState?.join("|"),
    ended: filters.status === "ended" ? "1" : undefined,
    q: filters.text,
    by: sort.by === "place" ? undefined : sort.by,
    down: sort.down ? "1" : undefined,
  };
  return address as ListAddress;
}

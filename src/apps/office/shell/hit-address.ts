import type { Hit } from "#modules/search/contract.ts";

/** The page that opens what was found. */
const PAGE_OF: Readonly<Record<Hit["kind"], string>> = {
  household: "/households/",
  person: "/persons/",
  village: "/villages/",
  township: "/villages?under=",
  cadre: "/organisation/cadres/",
};

export const hitAddress = ({ kind, id }: Pick<Hit, "kind" | "id">): string => `${PAGE_OF[kind]}${id}`;

import { useQuery } from "@tanstack/react-query";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useAccountsApi } from "../apis.ts";
import { type Reading, readingOf } from "./waiting.ts";

const SHOWN = 3;
/** As many as one page of accounts holds. */
export const ACCOUNTS_SEEN = 200;

/** The first page of accounts, asked once for the whole home page. */
export function useFirstAccounts(may: boolean) {
  return useQuery({
    ...useAccountsApi().accounts.queryOptions({ input: { limit: ACCOUNTS_SEEN } }),
    enabled: may,
  });
}

/** People in office who cannot sign in yet, or who have locked themselves out. */
export function useAccountsWaiting(which: "none" | "locked"): Reading | null {
  const { say, speak } = useSpeech();
  const may = useMay(which === "none" ? "account.invite" : "account.manage");
  const asked = useFirstAccounts(may);
  if (!may) return null;
  const rows = (asked.data?.rows ?? []).filter((one) => one.state === which && one.posts.length > 0);
  const name = say(`home.accounts.${which}`);
  return readingOf(`accounts-${which}`, name, asked, {
    key: `accounts-${which}`,
    name,
    count: rows.length,
    more: asked.data?.next != null && rows.length > 0,
    to: "/accounts",
    dueOn: null,
    weight: which === "locked" ? 2 : 8,
    first: rows.slice(0, SHOWN).map((row) => ({
      key: row.cadreId,
      to: `/accounts?text=${encodeURIComponent(row.name)}`,
      what: row.name,
      ...(row.posts[0] && { place: row.posts[0].territory, note: speak(`post.${row.posts[0].post}`) }),
    })),
  });
}

import { useQuery } from "@tanstack/react-query";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useAccountsApi } from "../apis.ts";
import { type Reading, readingOf } from "./waiting.ts";

const SHOWN = 3;

/** How many people stand where with their accounts, counted by the server. */
export function useAccountCounts(may: boolean) {
  return useQuery({ ...useAccountsApi().accountCounts.queryOptions(), enabled: may });
}

/** People in office who cannot sign in yet, or who have locked themselves out. */
export function useAccountsWaiting(which: "none" | "locked"): Reading | null {
  const { say, speak } = useSpeech();
  const may = useMay(which === "none" ? "account.invite" : "account.manage");
  const counts = useAccountCounts(may);
  const count = counts.data?.find((one) => one.state === which)?.inOffice ?? 0;
  const input = { state: which, inOffice: "true" as const, limit: SHOWN };
  const first = useQuery({ ...useAccountsApi().accounts.queryOptions({ input }), enabled: may && count > 0 });
  if (!may) return null;
  const name = say(`home.accounts.${which}`);
  return readingOf(`accounts-${which}`, name, count > 0 ? first : counts, {
    key: `accounts-${which}`,
    name,
    count,
    more: false,
    to: `/accounts?state=${which}`,
    dueOn: null,
    weight: which === "locked" ? 2 : 8,
    first: (first.data?.rows ?? []).map((row) => ({
      key: row.cadreId,
      to: `/accounts?text=${encodeURIComponent(row.name)}`,
      what: row.name,
      ...(row.posts[0] && { place: row.posts[0].territory, note: speak(`post.${row.posts[0].post}`) }),
    })),
  });
}

import { loadSentences } from "#i18n/load.ts";
import type { accountsContract } from "#modules/accounts/contract.ts";
import type { Api } from "#ui/api.tsx";
import { api, queries } from "./api.ts";
import { fits } from "./fits.ts";
import { languageOfDesk } from "./language.ts";
import { OPEN_SCREENS, SCREENS } from "./screens.ts";

/** Asks for what the first page needs before anything is drawn, side by side: words, who sits here, the page's own part. */
export function startEarly(path: string): void {
  const quietly = (asked: Promise<unknown> | undefined): void => void asked?.catch(() => {}); // told where it is needed
  quietly(loadSentences(languageOfDesk()));
  const open = OPEN_SCREENS.find((one) => one.path === path);
  quietly((open ?? SCREENS.find((one) => one.path === path) ?? SCREENS.find((one) => fits(one.path, path)))?.load());
  if (!open) quietly(queries.prefetchQuery((api.accounts as Api<typeof accountsContract>).me.queryOptions()));
}

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Language } from "#kernel/actor.ts";
import { newCommandId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import type { Me } from "../contract.ts";
import { useAccounts } from "./api.ts";

/** What was pressed before anybody had signed in; it outweighs what the account remembers. */
let pressedAtGate: Language | null = null;

/**
 * The language of this desk and of its owner's account: `choose` switches the screen at once and is kept with the account, so that
 * the next machine opens in it; `settle` is called when somebody has just signed in.
 */
export function useLanguage() {
  const { language, switchTo } = useSpeech();
  const accounts = useAccounts();
  const queries = useQueryClient();
  const keep = useCallback(
    async (next: Language) => {
      queries.setQueryData(accounts.me.queryKey(), (me: Me | undefined) => me && { ...me, language: next });
      // the screen is already in it; without a line the desk remembers, and the account hears of it the next time
      await accounts.chooseLanguage.call({ commandId: newCommandId(), language: next }).catch(() => undefined);
    },
    [accounts, queries],
  );
  return {
    other: language === "zh" ? ("en" as const) : ("zh" as const),
    choose: (next: Language): void => {
      switchTo(next);
      void keep(next);
    },
    atGate: (next: Language): void => {
      pressedAtGate = next;
      switchTo(next);
    },
    settle: (kept: Language | null): void => {
      if (pressedAtGate !== null && pressedAtGate !== kept) void keep(pressedAtGate);
      else if (kept !== null && kept !== language) switchTo(kept);
      pressedAtGate = null;
    },
  };
}

import { useAccountsWaiting } from "./accounts.ts";
import { useCardsToMend, useCardsToSign } from "./cards.ts";
import { useErrorsWaiting } from "./errors.ts";
import { useBlockedHouseholds } from "./households.ts";
import { useImportsToDecide } from "./imports.ts";
import { useHandOvers, useMergedVillages, useMovesToAnswer } from "./matters.ts";
import { useOpenObjections, usePostingsWaiting } from "./postings.ts";
import type { Reading } from "./waiting.ts";

/** Everything that waits for me, asked at once; only what my rights allow is asked at all. */
export function useWaiting(under: string | undefined): Reading[] {
  const readings = [
    useCardsToSign(),
    useOpenObjections(under),
    usePostingsWaiting("approve", under),
    usePostingsWaiting("post", under),
    usePostingsWaiting("close", under),
    usePostingsWaiting("check", under),
    useErrorsWaiting("prove", under),
    useErrorsWaiting("hear", under),
    useErrorsWaiting("decide", under),
    useCardsToMend("set-back", under),
    useCardsToMend("differs", under),
    useMovesToAnswer(under),
    useHandOvers(under),
    useMergedVillages(under),
    useBlockedHouseholds(under),
    useImportsToDecide(),
    useAccountsWaiting("locked"),
    useAccountsWaiting("none"),
  ];
  return readings.filter((one) => one !== null);
}

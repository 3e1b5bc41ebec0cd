import { useQuery } from "@tanstack/react-query";
import { useAddressState } from "#ui/Address.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { ERROR_STATES, type ErrorState } from "../../domain/liability.ts";
import { useCards } from "../api.ts";
import { ErrorReport } from "./ErrorReport.tsx";

/** Errors on signed cards: reported, proven or not, and the seven who answer for each. */
export function Errors() {
  const { say, speak } = useSpeech();
  const [{ under, state, card }, setAddress] = useAddressState<{ under?: string; state?: string; card?: string }>();
  const input = {
    ...(under && { place: under }),
    ...(state && { state: state as ErrorState }),
    ...(card && { cardId: card }),
  };
  const found = useQuery(useCards().errors.queryOptions({ input }));
  return (
    <Screen title={say("cards.errors")} below={say("cards.errors-lead")}>
      <div style={{ marginBlockEnd: 16 }}>
        <FilterChips
          filters={[
            {
              key: "state",
              name: say("cards.error-state"),
              options: ERROR_STATES.map((value) => ({ value, label: speak(`cards.error-state.${value}`) })),
            },
          ]}
          values={{ state }}
          onChange={(change) => setAddress({ state: change.state })}
        />
      </div>
      {found.error && <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />}
      {found.data?.length === 0 && <EmptyState title={say("cards.errors-none")} todo={say("cards.errors-none.do")} />}
      {found.data?.map((error) => (
        <ErrorReport key={error.id} error={error} />
      ))}
    </Screen>
  );
}

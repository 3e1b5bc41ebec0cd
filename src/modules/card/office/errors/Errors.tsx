import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { CardId } from "../../contract.ts";
import { ZERO_GOALS, type ZeroGoal } from "../../domain/counters.ts";
import { ERROR_STATES, type ErrorState } from "../../domain/liability.ts";
import { useCards } from "../api.ts";
import { ErrorReport } from "./ErrorReport.tsx";

type Asked = { under?: string; state?: string; card?: string; goal?: string };

/** Errors on signed cards: reported, proven or not, and the seven who answer for each. */
export function Errors() {
  const { say, speak } = useSpeech();
  const [{ under, state, card, goal }, setAddress] = useAddressState<Asked>();
  const cards = useCards();
  const mayExport = useMay("register.export");
  const filters = {
    ...(under && { place: under }),
    ...(state && { state: state as ErrorState }),
    ...(card && { cardId: card as CardId }),
    ...(goal && { goal: goal as ZeroGoal }),
  };
  const found = useKeyset(cards.errors, filters);
  return (
    <Screen
      title={say("cards.errors")}
      below={say("cards.errors-lead")}
      actions={mayExport && <ExportList operation={cards.exportErrors} filters={filters} />}
    >
      <div style={{ marginBlockEnd: 16 }}>
        <FilterChips
          filters={[
            {
              key: "state",
              name: say("cards.error-state"),
              options: ERROR_STATES.map((value) => ({ value, label: speak(`cards.error-state.${value}`) })),
            },
            {
              key: "goal",
              name: say("cards.error-goal"),
              options: ZERO_GOALS.map((value) => ({ value, label: speak(`cards.goal.${value}`) })),
            },
          ]}
          values={{ state, goal }}
          onChange={setAddress}
        />
      </div>
      {found.error ? <RefusalNote trouble={troubleOf(found.error)} again={found.again} /> : null}
      {found.loading && found.rows.length === 0 && <p className="soft">{say("ui.loading")}</p>}
      {!found.loading && !found.error && found.rows.length === 0 && (
        <EmptyState title={say("cards.errors-none")} todo={say("cards.errors-none.do")} />
      )}
      {found.rows.map((error) => (
        <ErrorReport key={error.id} error={error} />
      ))}
      {found.hasMore && (
        <Button onClick={found.more} loading={found.loadingMore}>
          {say("ui.list.more")}
        </Button>
      )}
    </Screen>
  );
}

import type { Territory } from "#kernel/territory.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { CardId } from "../../contract.ts";
import { useCards } from "../api.ts";

/** The chosen cards are frozen as one job; what cannot be frozen is told with its reason in the tray. */
export function FreezeChosen({ place, cards }: { place: string; cards: readonly string[] }) {
  const say = useSay();
  const tell = useTell();
  const barred = useWhyNot()("card.prepare", place);
  const freeze = useCommand(useCards().freezeMany, {
    onDone: () => tell(say("cards.freezing", { count: cards.length })),
  });
  return (
    <>
      <ActButton
        whyNot={barred}
        loading={freeze.busy}
        onClick={() => void freeze.run({ place: place as Territory, cards: cards.slice(0, 500) as CardId[] })}
      >
        {say("cards.freeze-chosen", { count: Math.min(cards.length, 500) })}
      </ActButton>
      <RefusalNote trouble={freeze.trouble} />
    </>
  );
}

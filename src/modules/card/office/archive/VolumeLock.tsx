import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { CardId, VolumeShown } from "../../contract.ts";
import { useCards } from "../api.ts";
import { BecauseDialog } from "./BecauseDialog.tsx";

/** Sealing a volume, and opening it again with a reason. */
export function VolumeLock({ volume, cardId }: { volume: VolumeShown; cardId: CardId | null }) {
  const say = useSay();
  const cards = useCards();
  const noFiling = useWhyNot()("card.file", volume.place);
  const [opening, setOpening] = useState(false);
  const lock = useCommand(cards.lockVolume);
  const open = useCommand(cards.openVolume, { onDone: () => setOpening(false) });
  const where = { volume: volume.volume, place: volume.place, cardId };
  return (
    <>
      {volume.locked ? (
        <>
          <StateChip tone="done" word={say("cards.volume-locked", { name: volume.locked.name })} />
          <ActButton whyNot={noFiling} onClick={() => setOpening(true)}>
            {say("cards.open-volume")}
          </ActButton>
        </>
      ) : (
        <ActButton whyNot={noFiling} loading={lock.busy} onClick={() => void lock.run(where)}>
          {say("cards.lock-volume")}
        </ActButton>
      )}
      <RefusalNote trouble={lock.trouble} />
      {opening && (
        <BecauseDialog
          title={say("cards.open-volume")}
          lead={say("cards.open-volume.lead")}
          word={say("cards.open-volume")}
          busy={open.busy}
          trouble={open.trouble}
          onDone={(because) => void open.run({ ...where, because })}
          onClose={() => setOpening(false)}
        />
      )}
    </>
  );
}

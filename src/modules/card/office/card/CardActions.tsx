import { useState } from "react";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { saveText } from "#ui/save-file.ts";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import type { CardShown } from "../../contract.ts";
import { useCards } from "../api.ts";
import { archiveAddress } from "../archive/volume-address.ts";

/** What can be taken away or looked at closer, whatever the stage. */
export function CardActions({ card }: { card: CardShown }) {
  const say = useSay();
  const cards = useCards();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const pack = async () => {
    setTrouble(null);
    try {
      const { name, text } = await cards.proofPack.call({ cardId: card.id });
      saveText(name, text);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  };
  return (
    <>
      <To to={archiveAddress(card.place, card.id)}>
        <Button>{say("cards.household-volume")}</Button>
      </To>
      <To to={`/cards/${card.id}/comparison`}>
        <Button>{say("cards.comparison")}</Button>
      </To>
      {card.lastVersion > 0 && <Button onClick={() => void pack()}>{say("cards.proof-pack")}</Button>}
      <RefusalNote trouble={trouble} />
    </>
  );
}

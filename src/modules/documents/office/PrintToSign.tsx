import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type cardContract, type Progress, whyNotStep } from "#modules/card/contract.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { useApi } from "#ui/api.tsx";
import { openTab, showPaper } from "#ui/open-paper.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useDocuments } from "./api.ts";

/** The step that prints: the card's paper is shown for the printer, then the print is on record and the signing open. */
export function PrintToSign({ id }: { id: string }) {
  const say = useSay();
  const actor = useActor();
  const documents = useDocuments();
  const cards = useApi<typeof cardContract>("card");
  const { data: card } = useQuery(cards.read.queryOptions({ input: { cardId: id } }));
  const print = useCommand(cards.print);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  if (!card || card.version === null) return null;
  const { version } = card;
  const progress = { stage: card.stage } as Progress;
  const run = async () => {
    const tab = openTab();
    setBusy(true);
    setTrouble(null);
    try {
      showPaper(await documents.card.call({ cardId: card.id, version }), tab, say("documents.card"));
      await print.run({ cardId: card.id, version });
    } catch (error) {
      tab?.close();
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ActButton
        kind="primary"
        whyNot={whyNotStep({ progress, place: card.place }, "print", actor, card.readiness)}
        loading={busy || print.busy}
        onClick={() => void run()}
      >
        {say("cards.print")}
      </ActButton>
      <RefusalNote trouble={trouble ?? print.trouble} />
    </>
  );
}

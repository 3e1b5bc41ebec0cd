import type { Territory } from "#kernel/territory.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDocuments } from "./api.ts";

/** On a list of cards: those chosen are printed into one file, and each print is on record. `id` is `place/card,card,…`. */
export function PrintChosen({ id }: { id: string }) {
  const say = useSay();
  const tell = useTell();
  const [place = "", chosen = ""] = id.split("/");
  const cards = chosen.split(",").filter(Boolean);
  const barred = useWhyNot()("card.prepare", place);
  const batch = useCommand(useDocuments().printBatch, { onDone: () => tell(say("documents.started")) });
  const run = () =>
    void batch.run({
      place: place as Territory,
      paper: "card",
      form: "pdf",
      unmask: false,
      opens: true,
      cards: cards as never,
    });
  return (
    <>
      <ActButton whyNot={barred} loading={batch.busy} onClick={run}>
        {say("documents.print-chosen", { count: cards.length })}
      </ActButton>
      <RefusalNote trouble={batch.trouble} />
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { To, useGo, usePathPart } from "#ui/Address.tsx";
import { useSelection } from "#ui/list/selection.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { PostingShown } from "../../contract.ts";
import { useDisclosure } from "../api.ts";
import { DraftForm } from "./DraftForm.tsx";
import { type Measures, measuresFor } from "./measures.ts";

/** Rewrites a draft that is not checked yet, or was sent back. */
export function EditDraft() {
  const say = useSay();
  const postingId = usePathPart("postingId");
  const found = useQuery(useDisclosure().read.queryOptions({ input: { postingId: postingId as never } }));
  if (found.data) return <Edit posting={found.data} />;
  return (
    <Screen title={say(found.error ? "posting.title" : "ui.loading")}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function Edit({ posting }: { posting: PostingShown }) {
  const say = useSay();
  const go = useGo();
  const back = `/postings/${posting.id}`;
  const { title, note, contact } = posting;
  const decidedOn = posting.items[0]?.board.decidedOn ?? null;
  const [texts, setTexts] = useState({ title, note, contact, decidedOn });
  const selection = useSelection();
  const { setMany } = selection;
  useEffect(() => {
    setMany(
      posting.items.map((item) => item.householdId),
      true,
    );
  }, [posting.items, setMany]);
  const revise = useCommand(useDisclosure().revise, { onDone: () => go(back) });
  const [measures, setMeasures] = useState<Measures>(
    () => Object.fromEntries(posting.items.map((item) => [item.householdId, item.measures])) as Measures,
  );
  const heads = new Map(posting.items.map((item) => [item.householdId as string, item.headName]));
  const save = () => {
    const { decidedOn: day, ...words } = texts;
    const items = [...selection.chosen].map((householdId) => ({
      householdId,
      decidedOn: day,
      measures: measuresFor(measures, householdId),
    }));
    void revise.run({ postingId: posting.id, ...words, items } as never);
  };
  return (
    <Screen title={say("posting.edit")} above={<To to={back}>{posting.title}</To>}>
      <DraftForm
        place={posting.place}
        kind={posting.kind}
        texts={texts}
        onTexts={setTexts}
        selection={selection}
        measures={measures}
        onMeasures={setMeasures}
        heads={heads}
        busy={revise.busy}
        trouble={revise.trouble}
        onSave={save}
        onCancel={() => go(back)}
      />
    </Screen>
  );
}

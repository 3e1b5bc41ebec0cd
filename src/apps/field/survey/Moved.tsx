import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { headOf } from "../households/head-of.ts";
import type { Draft } from "./draft.ts";
import { foundAgain, rebase } from "./rebase.ts";

/** The household is gone from the phone while its survey was being written: what was found goes on where its people live now. */
export function Moved({ draft, change }: { draft: Draft; change: (more: Partial<Draft>) => void }) {
  const { say } = useSpeech();
  const { phone, households } = useOpen();
  const again = foundAgain(draft, households);
  const take = async (onto: (typeof again)[number]) => {
    const family = draft.signatures.filter((one) => one.who === "family");
    await phone.files.bulkDelete(family.map((one) => one.fileId));
    change(rebase(draft, onto));
  };
  return (
    <div className="note" role="status">
      {say(again.length > 0 ? "phone.survey.moved" : "phone.survey.gone")}
      {again.map((one) => (
        <Button key={one.household.id} size="large" onClick={() => void take(one)}>
          {say("phone.survey.move-to", { name: headOf(one.household)?.name ?? say("phone.no-head") })}
        </Button>
      ))}
    </div>
  );
}

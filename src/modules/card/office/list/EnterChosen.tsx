import { useState } from "react";
import type { Territory } from "#kernel/territory.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { CardId } from "../../contract.ts";
import { useCards } from "../api.ts";

const AT_ONCE = 500;

/** On the register: the visit to the chosen households is entered in one go. `id` is `place/household,household,…`. */
export function EnterChosen({ id }: { id: string }) {
  const say = useSay();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [place = "", chosen = ""] = id.split("/");
  const cards = chosen.split(",").filter(Boolean).slice(0, AT_ONCE);
  const barred = useWhyNot()("card.prepare", place);
  const enter = useCommand(useCards().enterMany, {
    onDone: () => {
      tell(say("cards.entering", { count: cards.length }));
      setOpen(false);
    },
  });
  const word = say("cards.enter-chosen", { count: cards.length });
  return (
    <>
      <ActButton whyNot={barred} onClick={() => setOpen(true)}>
        {word}
      </ActButton>
      {open && (
        <Dialog
          open
          title={word}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>{say("ui.cancel")}</Button>
              <Button
                kind="primary"
                loading={enter.busy}
                onClick={() =>
                  void enter.run({ place: place as Territory, cards: cards as CardId[], note: note.trim() || null })
                }
              >
                {word}
              </Button>
            </>
          }
        >
          <p style={{ marginBlockEnd: 16 }}>{say("cards.enter-chosen-about")}</p>
          <Field label={say("cards.enter-note")}>
            {(given) => (
              <TextArea
                {...given}
                value={note}
                maxLength={500}
                rows={2}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          <RefusalNote trouble={enter.trouble} />
        </Dialog>
      )}
    </>
  );
}

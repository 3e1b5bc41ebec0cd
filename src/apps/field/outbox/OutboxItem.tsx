import { useEffect, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { placeOf } from "../form/form-places.ts";
import { shownTime } from "../store/clock.ts";
import { formOf } from "../store/drafts.ts";
import { letGo, sendAgain } from "../store/outbox.ts";
import { type Item, maySendAgain } from "../store/outbox-item.ts";

/** One thing done. What was refused says why, and can be mended in its form, sent again as it is where that may help, or let go of. */
export function OutboxItem({ item, look }: { item: Item & { madeAt: string }; look: () => void }) {
  const { say, speak } = useSpeech();
  const { phone, sync, syncNow } = useOpen();
  /** Without any right nothing is taken and nothing refused: its owner may wait for the right, or let go. */
  const barred = item.state === "waiting" && sync.trouble === "no-right";
  const [form, setForm] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  useEffect(
    () => void formOf(phone, item.commandId).then((found) => setForm(found ? placeOf(found) : null)),
    [phone, item.commandId],
  );
  const again = async () => {
    await sendAgain(phone, item.no);
    look();
    syncNow();
  };
  return (
    <li className={item.state}>
      <strong>{speak(`phone.doing.${item.name}`)}</strong>
      <span>
        {say(`phone.state.${item.state}`)} · {shownTime(item.madeAt).slice(5, 16).replace("T", " ")}
      </span>
      {(barred || item.state !== "waiting") && (
        <>
          <p className="wrong">{barred ? say("phone.waits-for-right") : item.message || say("phone.stumbled")}</p>
          {form && !barred && (
            <a className="primary wide" href={`#/${form}`}>
              {say(maySendAgain(item) ? "phone.mend" : "phone.mend-and-replace")}
            </a>
          )}
          <p className="pair">
            {maySendAgain(item) && <Button onClick={() => void again()}>{say("phone.send-again")}</Button>}
            {sure ? (
              <Button danger onClick={() => void letGo(phone, item.no).then(look)}>
                {say("phone.let-go-sure")}
              </Button>
            ) : (
              <Button kind="text" onClick={() => setSure(true)}>
                {say("phone.let-go")}
              </Button>
            )}
          </p>
        </>
      )}
    </li>
  );
}

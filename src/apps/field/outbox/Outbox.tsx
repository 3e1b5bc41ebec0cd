import { useEffect, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { itemsOf, letGo, sendAgain } from "../store/outbox.ts";
import type { Item } from "../store/outbox-item.ts";

/** What was done and is not in the books yet: each with where it stands, why it was refused, and a way on. */
export function Outbox() {
  const { say, speak } = useSpeech();
  const { phone, sync, syncNow } = useOpen();
  const [items, setItems] = useState<readonly (Item & { madeAt: string })[]>([]);
  const [sure, setSure] = useState<number | null>(null);
  const look = () => void itemsOf(phone).then(setItems);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the sync has moved
  useEffect(look, [phone, sync]);
  const again = async (no: number) => {
    await sendAgain(phone, no);
    look();
    syncNow();
  };
  return (
    <>
      <h1>{say("phone.outbox")}</h1>
      <Button kind="primary" size="large" onClick={syncNow} loading={sync.doing !== "idle"}>
        {say("phone.sync-now")}
      </Button>
      {items.length === 0 && <p className="faint">{say("phone.outbox-empty")}</p>}
      <ul className="rows flat">
        {items.map((one) => (
          <li key={one.no} className={one.state}>
            <strong>{speak(`phone.doing.${one.name}`)}</strong>
            <span>
              {say(`phone.state.${one.state}` as "phone.state.waiting")} · {one.madeAt.slice(5, 16).replace("T", " ")}
            </span>
            {one.state !== "waiting" && <p className="wrong">{one.message || say("phone.stumbled")}</p>}
            {one.state !== "waiting" && (
              <p className="pair">
                <Button onClick={() => void again(one.no)}>{say("phone.send-again")}</Button>
                {sure === one.no ? (
                  <Button danger onClick={() => void letGo(phone, one.no).then(look)}>
                    {say("phone.let-go-sure")}
                  </Button>
                ) : (
                  <Button kind="text" onClick={() => setSure(one.no)}>
                    {say("phone.let-go")}
                  </Button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

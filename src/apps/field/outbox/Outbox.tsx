import { useEffect, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { itemsOf } from "../store/outbox.ts";
import type { Item } from "../store/outbox-item.ts";
import { OutboxItem } from "./OutboxItem.tsx";

/** What was done and is not in the books yet: each with where it stands, why it was refused, and a way on. */
export function Outbox() {
  const { say } = useSpeech();
  const { phone, sync, syncNow } = useOpen();
  const [items, setItems] = useState<readonly (Item & { madeAt: string })[]>([]);
  const look = () => void itemsOf(phone).then(setItems);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the sync has moved
  useEffect(look, [phone, sync]);
  return (
    <>
      <h1>{say("phone.outbox")}</h1>
      <Button kind="primary" size="large" onClick={syncNow} loading={sync.doing !== "idle"}>
        {say("phone.sync-now")}
      </Button>
      {items.length === 0 && <p className="faint">{say("phone.outbox-empty")}</p>}
      <ul className="rows flat">
        {items.map((one) => (
          <OutboxItem key={one.no} item={one} look={look} />
        ))}
      </ul>
    </>
  );
}

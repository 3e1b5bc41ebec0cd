import { useEffect, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { shownTime } from "../store/clock.ts";
import type { KeptDone } from "../store/phone.ts";

/** What the server answered and its owner has not seen yet: a log that reads like an earlier one, a sign-in without a place. */
export function ToldNotes() {
  const { say, speak } = useSpeech();
  const { phone, sync } = useOpen();
  const [told, setTold] = useState<readonly KeptDone[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something was sent
  useEffect(() => {
    void phone.done
      .filter((one) => one.told !== undefined)
      .toArray()
      .then((found) => setTold(found.reverse()));
  }, [phone, sync.waiting, sync.doing]);
  const forget = async () => {
    await phone.done
      .where("no")
      .anyOf(told.map((one) => one.no ?? 0))
      .modify((one) => void delete one.told);
    setTold([]);
  };
  if (told.length === 0) return null;
  return (
    <div className="note" role="status">
      {told.slice(0, 3).map((one) => (
        <p key={one.no}>
          {shownTime(one.at).slice(5, 16).replace("T", " ")} {speak(one.told?.word ?? "", one.told?.facts)}
        </p>
      ))}
      <Button size="large" onClick={() => void forget()}>
        {say("phone.told.seen")}
      </Button>
    </div>
  );
}

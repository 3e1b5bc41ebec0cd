import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { PostingShown } from "../../contract.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";
import { isStep, whyNotTake } from "./refused.ts";

/** The paper for the board, the page on the web, and calling it off. */
export function PostingActions({ posting }: { posting: PostingShown }) {
  const { say, language } = useSpeech();
  const whyNot = useWhyNot();
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <>
      {posting.postedOn && posting.state !== "withdrawn" && (
        <a href={`/portal${language === "en" ? "/en" : ""}/p/${posting.id}`} target="_blank" rel="noreferrer">
          <Button>{say("posting.on-portal")}</Button>
        </a>
      )}
      {posting.items.length > 0 && (
        <Slot name="posting" id={posting.id} may={(verb) => whyNot(verb, posting.place) === null} />
      )}
      {isStep(posting, "withdraw") && (
        <ActButton danger whyNot={whyNotTake(posting, "withdraw")} onClick={() => setWithdrawing(true)}>
          {say("posting.action.withdraw")}
        </ActButton>
      )}
      {withdrawing && <ReasonDialog posting={posting} action="withdraw" onClose={() => setWithdrawing(false)} />}
    </>
  );
}

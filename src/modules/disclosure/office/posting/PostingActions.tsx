import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import type { PostingShown } from "../../contract.ts";
import { useDocuments } from "../api.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";
import { isStep, whyNotTake } from "./refused.ts";

/** The paper for the board, the page on the web, and calling it off. */
export function PostingActions({ posting }: { posting: PostingShown }) {
  const { say, language } = useSpeech();
  const documents = useDocuments();
  const [withdrawing, setWithdrawing] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [making, setMaking] = useState(false);
  const print = async () => {
    // The tab is opened within the click, or the browser takes it for an advertisement.
    const tab = window.open("", "_blank");
    setMaking(true);
    setTrouble(null);
    try {
      const pdf = await documents.poster.call({ postingId: posting.id });
      const url = URL.createObjectURL(pdf);
      if (tab) tab.location.replace(url);
      else window.location.assign(url);
    } catch (error) {
      tab?.close();
      setTrouble(troubleOf(error));
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      {posting.postedOn && posting.state !== "withdrawn" && (
        <a href={`/portal${language === "en" ? "/en" : ""}/p/${posting.id}`} target="_blank" rel="noreferrer">
          <Button>{say("posting.on-portal")}</Button>
        </a>
      )}
      {posting.items.length > 0 && (
        <Button loading={making} onClick={() => void print()}>
          {say("posting.poster")}
        </Button>
      )}
      {isStep(posting, "withdraw") && (
        <ActButton danger whyNot={whyNotTake(posting, "withdraw")} onClick={() => setWithdrawing(true)}>
          {say("posting.action.withdraw")}
        </ActButton>
      )}
      <RefusalNote trouble={trouble} />
      {withdrawing && <ReasonDialog posting={posting} action="withdraw" onClose={() => setWithdrawing(false)} />}
    </>
  );
}

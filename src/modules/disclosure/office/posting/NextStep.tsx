import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { To } from "#ui/Address.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { ReviewBeforeLeaving } from "#ui/ReviewBeforeLeaving.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type PostingShown, TEXT_KINDS } from "../../contract.ts";
import { useDisclosure } from "../api.ts";
import styles from "../office.module.css";
import { CloseDialog } from "./CloseDialog.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";
import { whyNotTake } from "./refused.ts";

type Props = { posting: PostingShown };

/** The one thing to do now, who may do it, and what bars it. */
export function NextStep({ posting }: Props) {
  const { say } = useSpeech();
  if (posting.state === "taken-down" || posting.state === "withdrawn") return null;
  return (
    <section className={styles.next} aria-label={say("posting.next")}>
      {posting.state === "draft" && <Check posting={posting} />}
      {posting.state === "checked" && <Approve posting={posting} />}
      {posting.state === "approved" && <Post posting={posting} />}
      {posting.state === "posted" && <Running posting={posting} />}
      {posting.state === "ended" && <Close posting={posting} />}
      {posting.state === "closed" && <TakeDown posting={posting} />}
    </section>
  );
}

function Check({ posting }: Props) {
  const { say } = useSpeech();
  const check = useCommand(useDisclosure().check);
  return (
    <>
      <p>{say("posting.check-lead")}</p>
      <div className={styles.do}>
        <ActButton
          kind="primary"
          whyNot={whyNotTake(posting, "check")}
          loading={check.busy}
          onClick={() => void check.run({ postingId: posting.id })}
        >
          {say("posting.action.check")}
        </ActButton>
        {!TEXT_KINDS.has(posting.kind) && <To to={`/postings/${posting.id}/edit`}>{say("posting.edit")}</To>}
      </div>
      <RefusalNote trouble={check.trouble} />
    </>
  );
}

function Approve({ posting }: Props) {
  const { say } = useSpeech();
  const [returning, setReturning] = useState(false);
  const approve = useCommand(useDisclosure().approve);
  return (
    <>
      <p>{say("posting.approve-lead")}</p>
      <div className={styles.do}>
        <ActButton
          kind="primary"
          whyNot={whyNotTake(posting, "approve")}
          loading={approve.busy}
          onClick={() => void approve.run({ postingId: posting.id, seen: posting.checkedAt as never })}
        >
          {say("posting.action.approve")}
        </ActButton>
        <ActButton whyNot={whyNotTake(posting, "return")} onClick={() => setReturning(true)}>
          {say("posting.action.return")}
        </ActButton>
      </div>
      <RefusalNote trouble={approve.trouble} />
      {returning && <ReasonDialog posting={posting} action="return" onClose={() => setReturning(false)} />}
    </>
  );
}

function Post({ posting }: Props) {
  const { say } = useSpeech();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const post = useCommand(useDisclosure().post, {
    onDone: () => {
      setAsking(false);
      tell(say("posting.posted"));
    },
  });
  return (
    <>
      <p>{say("posting.post-lead")}</p>
      <div className={styles.do}>
        <ActButton kind="primary" whyNot={whyNotTake(posting, "post")} onClick={() => setAsking(true)}>
          {say("posting.action.post")}
        </ActButton>
      </div>
      <ReviewBeforeLeaving
        open={asking}
        title={say("posting.post-title")}
        will={[
          ...(TEXT_KINDS.has(posting.kind)
            ? [say("posting.will.text")]
            : [
                say("posting.will.board", { count: posting.households }),
                say("posting.will.web", { count: posting.households }),
              ]),
          say("posting.will.clock"),
          say("posting.will.down"),
        ]}
        doWord={say("posting.action.post")}
        busy={post.busy}
        trouble={post.trouble}
        onDo={() => void post.run({ postingId: posting.id, photoFileId: null })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function Running({ posting }: Props) {
  const { say } = useSpeech();
  const end = useCommand(useDisclosure().end);
  const { clock } = posting;
  return (
    <>
      <p>
        {clock?.stopped
          ? say("posting.clock.stopped")
          : say("posting.running-lead", {
              counted: clock?.counted ?? 0,
              days: clock?.days ?? 0,
              lastDay: clock?.lastDay ?? "",
            })}
      </p>
      {clock && clock.left !== null && clock.left < 0 && (
        <div className={styles.do}>
          <ActButton
            whyNot={whyNotTake(posting, "end")}
            loading={end.busy}
            onClick={() => void end.run({ postingId: posting.id })}
          >
            {say("posting.end-now")}
          </ActButton>
        </div>
      )}
      <RefusalNote trouble={end.trouble} />
    </>
  );
}

function Close({ posting }: Props) {
  const { say } = useSpeech();
  const [closing, setClosing] = useState(false);
  return (
    <>
      <p>{say(posting.objections.length > 0 ? "posting.close-lead-objected" : "posting.close-lead")}</p>
      <div className={styles.do}>
        <ActButton kind="primary" whyNot={whyNotTake(posting, "close")} onClick={() => setClosing(true)}>
          {say("posting.action.close")}
        </ActButton>
      </div>
      {closing && <CloseDialog posting={posting} onClose={() => setClosing(false)} />}
    </>
  );
}

function TakeDown({ posting }: Props) {
  const { say } = useSpeech();
  const takeDown = useCommand(useDisclosure().takeDown);
  return (
    <>
      <p>{say("posting.take-down-lead")}</p>
      <div className={styles.do}>
        <ActButton
          kind="primary"
          whyNot={whyNotTake(posting, "take-down")}
          loading={takeDown.busy}
          onClick={() => void takeDown.run({ postingId: posting.id })}
        >
          {say("posting.action.take-down")}
        </ActButton>
      </div>
      <RefusalNote trouble={takeDown.trouble} />
    </>
  );
}

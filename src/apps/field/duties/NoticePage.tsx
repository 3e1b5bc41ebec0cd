import { useEffect, useRef } from "react";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useUnsent } from "../outbox/use-unsent.ts";
import { Back } from "../shell/Back.tsx";
import { phonePlace } from "../shell/phone-place.ts";
import { shownTime } from "../store/clock.ts";
import { unsentOf } from "../store/unsent.ts";

/** A notice: its text first, then the receipt. Opening it is reading it. */
export function NoticePage({ id }: { id: string }) {
  const { say } = useSpeech();
  const { phone, key, act, beside } = useOpen();
  const unsent = useUnsent();
  const notice = beside.notices?.rows.find((one) => one.id === id);
  const unread = notice?.mine?.readAt === null;
  const told = useRef("");
  useEffect(() => {
    if (!unread || told.current === id) return;
    told.current = id;
    void unsentOf(phone, key).then((waiting) => {
      if (waiting.has(`notice.mark-read ${id}`) || waiting.has(`notice.confirm ${id}`)) return;
      return act({ name: "notice.mark-read", input: { commandId: newId(), noticeId: id } });
    });
  }, [phone, key, act, id, unread]);
  if (!notice) return <p className="note">{say("phone.notice-not-here")}</p>;
  const place = notice.page ? phonePlace(notice.page) : null;
  const confirmed = notice.mine?.confirmedAt || unsent("notice.confirm", id);
  return (
    <>
      <Back to="notices">{say("phone.notices")}</Back>
      <h1>{notice.title}</h1>
      <p className="faint">
        {notice.sentName} · {shownTime(notice.sentAt).slice(0, 16).replace("T", " ")}
      </p>
      <div className="paper">{notice.body || say("phone.notice-no-text")}</div>
      {notice.replyBy && (
        <p className="faint">
          {say("phone.notice-reply-by", { at: shownTime(notice.replyBy).slice(5, 16).replace("T", " ") })}
        </p>
      )}
      {place && (
        <a className="wide" href={`#/${place}`}>
          {say(place.startsWith("meeting/") ? "phone.notice-to-meeting" : "phone.notice-to-page")}
        </a>
      )}
      {notice.asks === "receipt" &&
        (confirmed ? (
          <p role="status">{say("phone.notice-confirmed")}</p>
        ) : (
          <Button
            kind="primary"
            size="large"
            onClick={() => void act({ name: "notice.confirm", input: { commandId: newId(), noticeId: id } })}
          >
            {say("phone.notice-confirm")}
          </Button>
        ))}
    </>
  );
}

import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { shownTime } from "../store/clock.ts";

/** Notices to me; a receipt is one touch, with or without a signal. */
export function Notices() {
  const { say } = useSpeech();
  const { act, beside } = useOpen();
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const confirm = async (noticeId: string) => {
    await act({ name: "notice.confirm", input: { commandId: newId(), noticeId } });
    setConfirmed([...confirmed, noticeId]);
  };
  const notices = (beside.notices?.rows ?? []).filter((one) => one.withdrawnAt === null);
  return (
    <>
      <a className="back" href="#/today">
        {say("phone.today")}
      </a>
      <h1>{say("phone.notices")}</h1>
      {notices.length === 0 ? (
        <p className="faint">{say("phone.no-notices")}</p>
      ) : (
        <ul className="rows flat">
          {notices.map((one) => (
            <li key={one.id}>
              <strong>{one.title}</strong>
              <span>
                {one.sentName} · {shownTime(one.sentAt).slice(5, 16).replace("T", " ")}
              </span>
              {one.asks === "receipt" &&
                (one.mine?.confirmedAt || confirmed.includes(one.id) ? (
                  <span>{say("phone.notice-confirmed")}</span>
                ) : (
                  <Button
                    size="large"
                    aria-label={`${say("phone.notice-confirm")}: ${one.title}`}
                    onClick={() => void confirm(one.id)}
                  >
                    {say("phone.notice-confirm")}
                  </Button>
                ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

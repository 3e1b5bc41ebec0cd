import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Wrong } from "../form/Wrong.tsx";
import { Back } from "../shell/Back.tsx";
import { openCalendar } from "../sync/http-line.ts";
import { LineDown } from "../sync/line.ts";

/** My day in the phone's own calendar: a private address, told once; it is ended at the office. Needs a signal once. */
export function Calendar() {
  const { say } = useSpeech();
  const [link, setLink] = useState("");
  const [copied, setCopied] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState("");
  const open = async () => {
    setBusy(true);
    setWrong("");
    try {
      setLink(await openCalendar());
    } catch (error) {
      const said = error instanceof LineDown ? error.said : "";
      setWrong(said || say("phone.calendar-offline"));
    }
    setBusy(false);
  };
  return (
    <div className="form">
      <Back to="me">{say("phone.me")}</Back>
      <h1>{say("phone.calendar")}</h1>
      <p>{say("phone.calendar-about")}</p>
      <Wrong>{wrong}</Wrong>
      {link ? (
        <>
          <a className="primary wide" href={link.replace(/^https?:/, "webcal:")}>
            {say("phone.calendar-add")}
          </a>
          <p className="note">{say("phone.calendar-once")}</p>
          <p className="paper">{link}</p>
          <Button size="large" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
            {say(copied ? "phone.calendar-copied" : "phone.calendar-copy")}
          </Button>
        </>
      ) : (
        <Button kind="primary" size="large" loading={busy} onClick={() => void open()}>
          {say("phone.calendar-open")}
        </Button>
      )}
    </div>
  );
}

import { useSpeech } from "#ui/Speech.tsx";

/** It is kept on the phone: said plainly, with the way back. */
export function Noted() {
  const { say } = useSpeech();
  return (
    <>
      <h1 role="status">{say("phone.noted")}</h1>
      <p>{say("phone.noted-about")}</p>
      <a className="primary wide" href="#/today">
        {say("phone.today")}
      </a>
      <a className="wide" href="#/note">
        {say("phone.note-another")}
      </a>
    </>
  );
}

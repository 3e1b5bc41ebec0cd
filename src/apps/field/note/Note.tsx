import { useSpeech } from "#ui/Speech.tsx";

const NOTES = [
  { to: "log", word: "phone.log" },
  { to: "log/sudden", word: "phone.sudden" },
  { to: "report", word: "phone.report" },
  { to: "away/trip", word: "phone.away.trip" },
  { to: "away/leave", word: "phone.away.leave" },
  { to: "record", word: "phone.record" },
  { to: "feedback", word: "phone.feedback" },
  { to: "written", word: "phone.written" },
] as const;

/** What can be noted: one touch each. */
export function Note() {
  const { say } = useSpeech();
  return (
    <>
      <h1>{say("phone.note")}</h1>
      <ul className="rows">
        {NOTES.map(({ to, word }) => (
          <li key={to}>
            <a href={`#/${to}`}>
              <strong>{say(word)}</strong>
              <span>{say(`${word}-about` as "phone.log-about")}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

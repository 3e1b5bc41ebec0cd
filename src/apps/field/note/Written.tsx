import type { FeedbackRow, LogRow } from "#modules/worklog/contract.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { Back } from "../shell/Back.tsx";

/** What I wrote down and handed up, the latest first, with what came of it. */
export function Written() {
  const { say } = useSpeech();
  const { beside } = useOpen();
  const { matters = [], logs = [] } = beside.written ?? {};
  return (
    <>
      <Back to="note">{say("phone.note")}</Back>
      <h1>{say("phone.written")}</h1>
      <h2>{say("phone.written.matters")}</h2>
      {matters.length === 0 && <p className="faint">{say("phone.written.no-matters")}</p>}
      <ul className="rows flat">
        {matters.map((one) => (
          <Matter key={one.id} row={one} />
        ))}
      </ul>
      {beside.log && (
        <>
          <h2>{say("phone.written.logs")}</h2>
          {logs.length === 0 && <p className="faint">{say("phone.written.no-logs")}</p>}
          <ul className="rows flat">
            {logs.map((one) => (
              <OneLog key={one.id} row={one} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A matter handed up: by when it is answered, or what was answered. */
function Matter({ row }: { row: FeedbackRow }) {
  const { say, speak } = useSpeech();
  const state = row.answer
    ? say("phone.written.answered", { by: row.answeredBy ?? "" })
    : row.answerBy
      ? say("phone.written.answer-by", { day: row.answerBy.slice(5) })
      : "";
  return (
    <li>
      <strong>{row.title}</strong>
      <span>{[speak(`phone.feedback.kind.${row.kind}`), row.day.slice(5), state].filter(Boolean).join(" · ")}</span>
      {row.answer && <p>{row.answer}</p>}
    </li>
  );
}

function OneLog({ row }: { row: LogRow }) {
  const { say, language } = useSpeech();
  const facts = [
    row.emergency?.[language],
    ...row.items.map((one) => one[language]),
    row.households.length > 0 && say("phone.found", { count: row.households.length }),
    row.photos.length > 0 && say("phone.written.photos", { count: row.photos.length }),
    row.alike !== null && say("phone.written.alike", { percent: row.alike }),
  ];
  return (
    <li>
      <strong>{row.day.slice(5)}</strong>
      <span>{facts.filter(Boolean).join(" · ")}</span>
      <p>{row.text}</p>
    </li>
  );
}

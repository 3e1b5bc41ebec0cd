import { inDays, type PersonRecord } from "#modules/attendance/contract.ts";
import { useCaseWords } from "#modules/attendance/office/cases/use-case-words.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { Back } from "../shell/Back.tsx";
import { todayHere } from "../store/clock.ts";
import { Certificates } from "./Certificates.tsx";
import { Days } from "./Days.tsx";

/** All that is recorded about me: this month's leave and travel, questions, each day with what proves it; certificates. */
export function Record() {
  const { say } = useSpeech();
  const { beside } = useOpen();
  const { mine, certificates = [] } = beside;
  if (!mine && certificates.length === 0) return <p className="note">{say("phone.record.not-here")}</p>;
  return (
    <>
      <Back to="me">{say("phone.me")}</Back>
      <h1>{say("phone.record")}</h1>
      {mine && <Month record={mine} />}
      <Certificates all={certificates} />
    </>
  );
}

function Month({ record }: { record: PersonRecord }) {
  const { say } = useSpeech();
  return (
    <>
      {record.board && <Figures board={record.board} />}
      <h2>{say("phone.record.cases")}</h2>
      <Cases cases={record.cases} />
      <a className="wide" href="#/correction">
        {say("attendance.ask-correction")}
      </a>
      <h2>{say("phone.record.days")}</h2>
      <Days record={record} />
      {record.calls.length > 0 && <Calls calls={record.calls} />}
      <p className="faint">{say("attendance.sign-hint")}</p>
    </>
  );
}

function Figures({ board: { month, year, leave } }: { board: NonNullable<PersonRecord["board"]> }) {
  const { say, speak } = useSpeech();
  const of = ({ counted, target }: { counted: number; target: number }) =>
    say("attendance.of-target", { counted: inDays(counted), target });
  return (
    <dl className="facts">
      <Fact name={say("attendance.counted")} value={of(month)} />
      <Fact name={say("attendance.year-counted")} value={of(year)} />
      <Fact name={say("attendance.year-pace")} value={speak(`attendance.pace.${year.pace}`)} />
      {year.expected !== null && (
        <Fact
          name={say("attendance.year-expected")}
          value={say("attendance.length", { days: inDays(year.expected) })}
        />
      )}
      <Fact
        name={say("attendance.kind.leave")}
        value={say("attendance.of-target", { counted: inDays(leave.halves), target: leave.limit })}
      />
    </dl>
  );
}
const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

function Cases({ cases }: { cases: PersonRecord["cases"] }) {
  const { say, speak } = useSpeech();
  const words = useCaseWords();
  if (cases.length === 0) return <p className="faint">{say("attendance.cases-none")}</p>;
  return (
    <ul className="rows">
      {cases.map((one) => {
        const { what, when, state, tone } = words(one, todayHere());
        return (
          <li key={one.id} className={tone === "trouble" ? "late" : ""}>
            <a href={`#/case/${one.id}`}>
              <strong>
                {speak(`attendance.case.${one.kind}`)} · {what}
              </strong>
              <span>
                {state} · {when}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Calls({ calls }: { calls: PersonRecord["calls"] }) {
  const { say, speak } = useSpeech();
  return (
    <>
      <h2>{say("attendance.calls-of-month")}</h2>
      <ul className="rows flat">
        {calls.map((one) => (
          <li key={`${one.day} ${one.at}`}>
            <strong>{speak(`attendance.outcome.${one.outcome}`)}</strong>
            <span>{[one.day, one.by, one.note].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

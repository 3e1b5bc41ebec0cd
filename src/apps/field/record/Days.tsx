import { useState } from "react";
import type { PersonRecord, SignInRow } from "#modules/attendance/contract.ts";
import { useDayWords } from "#modules/attendance/office/use-day-words.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { shownTime, todayHere } from "../store/clock.ts";

const AT_FIRST = 10;
const QUIET = ["to-come", "not-placed"];

/** The days of the month that are over, the latest first: what each was, and every sign-in with what proves it. */
export function Days({ record: { board, signIns } }: { record: PersonRecord }) {
  const { say } = useSpeech();
  const words = useDayWords();
  const [all, setAll] = useState(false);
  const days = (board?.days ?? [])
    .filter((one) => one.day <= todayHere() && !(QUIET.includes(one.am.kind) && QUIET.includes(one.pm.kind)))
    .toReversed();
  if (days.length === 0) return <p className="faint">{say("phone.record.no-days")}</p>;
  return (
    <>
      <ul className="rows flat">
        {days.slice(0, all ? undefined : AT_FIRST).map((one) => (
          <li key={one.day}>
            <strong>{words(one)}</strong>
            {signIns
              .filter((sign) => sign.day === one.day)
              .map((sign) => (
                <Proof key={sign.id} sign={sign} />
              ))}
          </li>
        ))}
      </ul>
      {!all && days.length > AT_FIRST && (
        <button type="button" className="wide" onClick={() => setAll(true)}>
          {say("phone.record.more-days", { count: days.length - AT_FIRST })}
        </button>
      )}
    </>
  );
}

function Proof({ sign }: { sign: SignInRow }) {
  const { say, speak } = useSpeech();
  const at = sign.deviceAt ?? sign.at;
  return (
    <span>
      {[
        `${say("attendance.sign-in")} ${shownTime(at).slice(11, 16)}`,
        speak(`attendance.proof.${sign.proof}`, { by: sign.countersignedBy ?? "" }),
        sign.distance !== null && say("attendance.distance", { metres: sign.distance }),
        sign.photoId && say("attendance.photo"),
        sign.position && say("attendance.position", sign.position),
      ]
        .filter(Boolean)
        .join(" · ")}
    </span>
  );
}

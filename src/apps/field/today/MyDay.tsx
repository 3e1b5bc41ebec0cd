import { useState } from "react";
import type { DayItem } from "#modules/duties/contract.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { placeOfLine } from "../shell/phone-place.ts";
import { todayHere } from "../store/clock.ts";

const SHOWN = ["due", "soon", "waiting"] as const;
const AT_FIRST = 8;

/** What the day asks: due, soon, waiting for others; each opens where it is done. What is done is only counted. */
export function MyDay() {
  const { say } = useSpeech();
  const { beside } = useOpen();
  const [all, setAll] = useState(false);
  const items = beside.day?.items ?? [];
  const open = SHOWN.flatMap((group) => items.filter((one) => one.group === group));
  const done = items.length - open.length;
  if (!beside.day) return null;
  return (
    <section aria-labelledby="my-day">
      <h2 id="my-day">{say("phone.my-day", { open: open.length, done })}</h2>
      {open.length === 0 ? (
        <p className="faint">{say("phone.my-day-empty")}</p>
      ) : (
        <ul className="rows">
          {open.slice(0, all ? undefined : AT_FIRST).map((one) => (
            <DayLine key={`${one.key} ${one.to}`} item={one} />
          ))}
        </ul>
      )}
      {!all && open.length > AT_FIRST && (
        <button type="button" className="wide" onClick={() => setAll(true)}>
          {say("phone.day.more", { count: open.length - AT_FIRST })}
        </button>
      )}
    </section>
  );
}

/** One line: what, by when, how far; without a link where only the desk can do it, and it says so. */
function DayLine({ item }: { item: DayItem }) {
  const { say, language } = useSpeech();
  const place = placeOfLine(item, todayHere());
  const words = [
    say(item.late ? "phone.day.late" : (`phone.day.${item.group}` as "phone.day.due")),
    item.on && `${item.on.slice(5)} ${item.time ?? ""}`.trim(),
    item.need !== null && `${item.have ?? 0}/${item.need}`,
    place === null && item.group !== "waiting" && say("phone.day.at-desk"),
  ];
  const shown = (
    <>
      <strong>{item[language]}</strong>
      <span>{words.filter(Boolean).join(" · ")}</span>
    </>
  );
  return (
    <li className={item.late ? "late" : ""}>
      {place ? <a href={`#/${place}`}>{shown}</a> : <div className="line">{shown}</div>}
    </li>
  );
}

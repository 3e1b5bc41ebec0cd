import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";

const SHOWN = ["due", "soon", "waiting"] as const;
const AT_MOST = 8;

/** What the day asks: due, soon, waiting for others; what is done is only counted. */
export function MyDay() {
  const { say, language } = useSpeech();
  const { beside } = useOpen();
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
        <ul className="rows flat">
          {open.slice(0, AT_MOST).map((one) => (
            <li key={`${one.key} ${one.to}`} className={one.late ? "late" : ""}>
              <strong>{one[language]}</strong>
              <span>
                {[
                  say(one.late ? "phone.day.late" : (`phone.day.${one.group}` as "phone.day.due")),
                  one.on && `${one.on.slice(5)} ${one.time ?? ""}`.trim(),
                  one.need !== null && `${one.have ?? 0}/${one.need}`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
          {open.length > AT_MOST && <li>{say("phone.day.more", { count: open.length - AT_MOST })}</li>}
        </ul>
      )}
    </section>
  );
}

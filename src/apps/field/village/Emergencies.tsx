import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { Back } from "../shell/Back.tsx";
import { todayHere } from "../store/clock.ts";

/** Emergencies of my village that nobody has closed, the oldest promise first. */
export function Emergencies() {
  const { say, language } = useSpeech();
  const { beside } = useOpen();
  const rows = (beside.emergencies?.rows ?? []).toSorted((a, b) =>
    (a.followBy ?? "9").localeCompare(b.followBy ?? "9"),
  );
  return (
    <>
      <Back to="today">{say("phone.today")}</Back>
      <h1>{say("phone.emergencies")}</h1>
      {rows.length === 0 && <p className="faint">{say("phone.emergencies-none")}</p>}
      <ul className="rows">
        {rows.map((one) => (
          <li key={one.id} className={one.followBy !== null && one.followBy < todayHere() ? "late" : ""}>
            <a href={`#/emergency/${one.id}`}>
              <strong>
                {one.emergency?.[language] ?? ""} {one.day.slice(5)}
              </strong>
              <span>
                {[one.cadre.name, one.followBy && say("phone.emergency.by", { day: one.followBy.slice(5) })]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <span className="told">{one.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

import { useSpeech } from "#ui/Speech.tsx";
import type { Beside } from "../store/beside.ts";

/** Certificates of trainings I came to, the latest first, each with its number. */
export function Certificates({ all }: { all: NonNullable<Beside["certificates"]> }) {
  const { say } = useSpeech();
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates">{say("phone.record.certificates")}</h2>
      {all.length === 0 && <p className="faint">{say("phone.record.certificates-none")}</p>}
      <ul className="rows flat">
        {all.map((one) => (
          <li key={one.eventId}>
            <strong>{one.title}</strong>
            <span>{say("phone.record.certificate", { day: one.heldOn, hours: one.hours, no: one.certificateNo })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

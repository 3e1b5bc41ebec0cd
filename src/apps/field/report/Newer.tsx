import { useSpeech } from "#ui/Speech.tsx";
import { PARTS, type Part } from "./report-form.ts";

/** The report that was sent meanwhile and stands, to be read before it is replaced. */
export function Newer({ sent }: { sent: Readonly<Record<Part, string>> }) {
  const { say } = useSpeech();
  return (
    <section aria-labelledby="newer">
      <h2 id="newer">{say("phone.report.newer")}</h2>
      {PARTS.filter((part) => sent[part] !== "").map((part) => (
        <div key={part} className="paper">
          <strong>{say(`phone.report.${part}`)}</strong> {sent[part]}
        </div>
      ))}
    </section>
  );
}

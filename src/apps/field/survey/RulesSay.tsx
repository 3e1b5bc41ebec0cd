import type { Finding } from "#kernel/finding.ts";
import { FindingNote } from "#ui/FindingNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";

const AT_FIRST = 4;

/** What the rules still say of the household as it would be: what blocks the next gate first, the rest folded. */
export function RulesSay({ findings }: { findings: readonly Finding[] }) {
  const { say } = useSpeech();
  if (findings.length === 0) return null;
  const blocking = findings.filter((one) => one.severity === "block");
  const all = [...blocking, ...findings.filter((one) => one.severity !== "block")];
  const notes = (some: readonly Finding[]) =>
    some.map((one) => <FindingNote key={`${one.rule} ${one.field}`} finding={one} />);
  return (
    <section className="says" aria-labelledby="rules-say">
      <h2 id="rules-say">
        {blocking.length > 0 ? say("phone.read.rules", { count: blocking.length }) : say("phone.read.rules-warn")}
      </h2>
      {notes(all.slice(0, AT_FIRST))}
      {all.length > AT_FIRST && (
        <details>
          <summary>{say("phone.read.rules-more", { count: all.length - AT_FIRST })}</summary>
          {notes(all.slice(AT_FIRST))}
        </details>
      )}
    </section>
  );
}

import { labelIn } from "#modules/registry/contract.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { livingOf } from "../households/head-of.ts";
import { OF_PERSON_ASKED } from "./asked.ts";
import { Questions } from "./Questions.tsx";
import type { StepProps } from "./step.ts";

/** Each member in turn, folded: open the one that has changed. */
export function PeopleStep({ draft, change, findings }: StepProps) {
  const { language } = useSpeech();
  return livingOf(draft.shown.household).map((person) => (
    <details key={person.id} className="person">
      <summary>
        <strong>{person.name}</strong> {labelIn(language, "relation", person.relation ?? "—")} ·{" "}
        {labelIn(language, "sex", person.sex ?? "—")} · {labelIn(language, "labour", person.labour ?? "—")}
      </summary>
      <Questions {...{ draft, change, findings }} fields={OF_PERSON_ASKED} personId={person.id} />
    </details>
  ));
}

import { livingOf } from "../households/head-of.ts";
import { OF_PERSON_ASKED } from "./asked.ts";
import { Questions } from "./Questions.tsx";
import type { StepProps } from "./step.ts";

/** Each member in turn, folded: open the one that has changed. */
export const PeopleStep = ({ draft, change, findings }: StepProps) =>
  livingOf(draft.shown.household).map((person) => (
    <details key={person.id} className="person">
      <summary>
        <strong>{person.name}</strong> {person.relation} · {person.sex} · {person.labour ?? "—"}
      </summary>
      <Questions {...{ draft, change, findings }} fields={OF_PERSON_ASKED} personId={person.id} />
    </details>
  ));

import { useState } from "react";
import { Choice } from "#ui/Choice.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { HouseholdShown } from "../../contract.ts";
import { Helpers } from "./Helpers.tsx";
import { HistoryOf } from "./HistoryOf.tsx";
import { LookBack } from "./LookBack.tsx";

/** At the side: who helps, which day is shown, and what happened. */
export function HouseholdSide({ page }: { page: HouseholdShown }) {
  const say = useSay();
  const whyNot = useWhyNot();
  const { id } = page.household;
  const [of, setOf] = useState<string | null>(null);
  const names = page.household.members.flatMap((one) => one.name ?? []);
  return (
    <>
      <Helpers page={page} />
      <LookBack page={page} />
      <HistoryOf
        householdId={id}
        of={of}
        choice={
          names.length > 1 && (
            <Choice
              aria-label={say("registry.history-of")}
              value={of}
              emptyWord={say("registry.history-all")}
              options={names.map((name) => ({ value: name, label: name }))}
              onChange={setOf}
            />
          )
        }
      />
      <Slot name="household-side" id={id} may={(verb) => whyNot(verb) === null} />
    </>
  );
}

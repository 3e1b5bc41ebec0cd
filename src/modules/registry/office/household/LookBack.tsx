import { useAddressState } from "#ui/Address.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Field } from "#ui/Field.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { HouseholdShown } from "../../contract.ts";
import styles from "./HouseholdSide.module.css";

/** Which day is shown, and which year's facts. It stands in the address. */
export function LookBack({ page }: { page: HouseholdShown }) {
  const say = useSay();
  const [{ asOf }, setAddress] = useAddressState<{ asOf?: string; year?: string }>();
  return (
    <Section title={say("registry.look-back")}>
      <div className={styles.look}>
        <Field label={say("registry.as-of-day")}>
          {(given) => (
            <DayInput
              {...given}
              value={asOf ?? null}
              max={today()}
              onChange={(on) => setAddress({ asOf: on ?? undefined })}
            />
          )}
        </Field>
        {page.years.length > 1 && (
          <Field label={say("registry.year")}>
            {(given) => (
              <Choice
                {...given}
                mayBeEmpty={false}
                value={String(page.household.year.year)}
                options={page.years.map((one) => ({ value: String(one), label: String(one) }))}
                onChange={(year) => setAddress({ year: year ?? undefined })}
              />
            )}
          </Field>
        )}
      </div>
    </Section>
  );
}

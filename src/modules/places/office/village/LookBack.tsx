import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Field } from "#ui/Field.tsx";
import { useSay } from "#ui/Speech.tsx";
import styles from "../office.module.css";

/** Which day's village is shown. It stands in the address, so that a look at the past can be handed on. */
export function LookBack() {
  const say = useSay();
  const [{ asOf }, setAddress] = useAddressState<{ asOf?: string }>();
  return (
    <div className={`${styles.look} no-print`}>
      <Field label={say("places.as-of-day")}>
        {(given) => (
          <DayInput
            {...given}
            value={asOf ?? null}
            max={today()}
            onChange={(on) => setAddress({ asOf: on ?? undefined })}
          />
        )}
      </Field>
      {asOf && <Button onClick={() => setAddress({ asOf: undefined })}>{say("places.as-of-today")}</Button>}
    </div>
  );
}

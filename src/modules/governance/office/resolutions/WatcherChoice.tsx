import { To } from "#ui/Address.tsx";
import { Field } from "#ui/Field.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { ResolutionShown } from "../../contract.ts";

type Props = { resolution: ResolutionShown; values: readonly string[]; onChange: (values: string[]) => void };

/** Who of the supervisory committee watched; without a committee, the way to enter one. */
export function WatcherChoice({ resolution, values, onChange }: Props) {
  const say = useSay();
  const { watchers, village } = resolution;
  if (watchers.length === 0)
    return (
      <p>
        {say("governance.watchers-none")} <To to={`/governance/bodies/${village.place}`}>{say("governance.bodies")}</To>
      </p>
    );
  return (
    <Field label={say("governance.watchers")} required>
      {(given) => (
        <MultiChoice
          {...given}
          label={say("governance.watchers")}
          values={values}
          options={watchers.map((one) => ({ value: one.id, label: one.name }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { headOf } from "../households/head-of.ts";

type Props = { value: readonly string[]; onChange: (value: readonly string[]) => void };

/** The households of the day: chosen from those on the phone, each taken away again by a touch. */
export function LogHouseholds({ value, onChange }: Props) {
  const { say } = useSpeech();
  const { households } = useOpen();
  const nameOf = (id: string) => {
    const found = households.find((one) => one.household.id === id)?.household;
    return found ? (headOf(found)?.name ?? say("phone.no-head")) : say("phone.household");
  };
  return (
    <>
      <label htmlFor="log-household">{say("phone.log.households", { count: value.length })}</label>
      {value.length > 0 && (
        <p className="chips">
          {value.map((id) => (
            <button
              key={id}
              type="button"
              aria-label={say("phone.log.drop-household", { name: nameOf(id) })}
              onClick={() => onChange(value.filter((one) => one !== id))}
            >
              {nameOf(id)} ×
            </button>
          ))}
        </p>
      )}
      <select
        id="log-household"
        value=""
        onChange={(event) => event.target.value && onChange([...new Set([...value, event.target.value])])}
      >
        <option value="">{say("phone.log.add-household")}</option>
        {households.map(({ household }) => (
          <option key={household.id} value={household.id}>
            {headOf(household)?.name} {household.naturalVillage ?? ""}
          </option>
        ))}
      </select>
    </>
  );
}

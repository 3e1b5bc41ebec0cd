import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";

const MOST_ITEMS = 10;
type Props = { value: readonly string[]; onChange: (value: readonly string[]) => void };

/** What a log is filed under: the items of the duty sets, each as large as a thumb. */
export function LogItems({ value, onChange }: Props) {
  const { language } = useSpeech();
  const { beside } = useOpen();
  const toggle = (key: string) =>
    onChange(value.includes(key) ? value.filter((one) => one !== key) : [...value, key].slice(-MOST_ITEMS));
  return beside.log?.sets.map((set) => (
    <fieldset key={set.key} className="big-choice">
      <legend>{set[language]}</legend>
      {set.items.map((one) => (
        <label key={one.key} className={value.includes(one.key) ? "on" : ""}>
          <input type="checkbox" checked={value.includes(one.key)} onChange={() => toggle(one.key)} />
          {one[language]}
        </label>
      ))}
    </fieldset>
  ));
}

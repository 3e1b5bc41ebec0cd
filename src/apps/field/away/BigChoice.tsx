import { useId } from "react";

type Props = {
  label: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** One of a few, each as large as a thumb. */
export function BigChoice({ label, value, options, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="big-choice">
      <legend>{label}</legend>
      {options.map((one) => (
        <label key={one.value} className={value === one.value ? "on" : ""}>
          <input type="radio" name={name} checked={value === one.value} onChange={() => onChange(one.value)} />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}

import type { GivenToInput } from "./Field.tsx";
import { Input } from "./Input.tsx";

type Props = Partial<GivenToInput> & {
  value: string | null | undefined;
  onChange: (value: string | null) => void;
  min?: string;
  max?: string;
  "aria-label"?: string;
};

/** A day, by the browser's own calendar: typed as figures or picked. */
export const DayInput = ({ value, onChange, ...rest }: Props) => (
  <Input {...rest} type="date" value={value ?? ""} onChange={(event) => onChange(event.target.value || null)} />
);

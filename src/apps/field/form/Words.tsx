import { TextArea } from "#ui/Input.tsx";

type Props = {
  id: string;
  label: string;
  value: string;
  maxLength: number;
  rows?: number;
  readOnly?: boolean;
  onChange: (value: string) => void;
};

/** What somebody says in their own words, with what is asked above it. */
export const Words = ({ label, onChange, ...given }: Props) => (
  <div className="words">
    <label htmlFor={given.id}>{label}</label>
    <TextArea {...given} onChange={(event) => onChange(event.target.value)} />
  </div>
);

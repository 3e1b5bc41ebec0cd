import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../Button.tsx";
import { Input } from "../Input.tsx";
import { useSay } from "../Speech.tsx";
import styles from "./FilterChips.module.css";

export type FilterOption = { value: string; label: string };
export type Filter = {
  key: string;
  name: string;
  /** Fixed choices; without them `render` shows something else (a place picker, a range). */
  options?: readonly FilterOption[];
  render?: (value: string | undefined, set: (value: string | undefined) => void) => ReactNode;
  /** A whole number typed by hand instead of chosen; room for so many digits. */
  typed?: { width: number };
  /** How a value reads in its chip when it is not one of the options. */
  read?: (value: string) => string;
};
type Values = Readonly<Record<string, string | undefined>>;

type Props = {
  filters: readonly Filter[];
  values: Values;
  onChange: (change: Values) => void;
  search?: { value: string | undefined; placeholder: string; onChange: (value: string | undefined) => void };
};

const TYPING_MS = 250;

/** Filters as chips: what is set reads as words and can be taken off; what is not set waits behind its name. */
export function FilterChips({ filters, values, onChange, search }: Props) {
  const say = useSay();
  const anySet = filters.some((one) => values[one.key] !== undefined);
  return (
    <div className={styles.row}>
      {search && <SearchBox {...search} />}
      {filters.map((filter) => {
        const value = values[filter.key];
        const set = (next: string | undefined) => onChange({ [filter.key]: next });
        if (filter.options?.length === 0 && value === undefined) return null;
        if (filter.typed)
          return <Typed key={filter.key} name={filter.name} {...filter.typed} value={value} set={set} />;
        if (filter.render) return <span key={filter.key}>{filter.render(value, set)}</span>;
        return (
          <label key={filter.key} className={value === undefined ? styles.chip : styles.set}>
            <span className={styles.name}>{filter.name}</span>
            <select value={value ?? ""} onChange={(event) => set(event.target.value || undefined)}>
              <option value="">{say("ui.filter.any")}</option>
              {filter.options?.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
              {value !== undefined && !filter.options?.some((one) => one.value === value) && (
                <option value={value}>{filter.read?.(value) ?? value}</option>
              )}
            </select>
          </label>
        );
      })}
      {anySet && (
        <Button kind="link" onClick={() => onChange(Object.fromEntries(filters.map((one) => [one.key, undefined])))}>
          {say("ui.filter.clear")}
        </Button>
      )}
    </div>
  );
}

type TypedProps = { name: string; width: number; value: string | undefined; set: (value: string | undefined) => void };

/** A chip with a number to type; it counts when the field is left or Enter is pressed. */
function Typed({ name, width, value, set }: TypedProps) {
  const [text, setText] = useState(value ?? "");
  useEffect(() => setText(value ?? ""), [value]);
  const put = () => {
    const next = text.normalize("NFKC").replace(/[^\d]/g, "").slice(0, width) || undefined;
    setText(next ?? "");
    if (next !== value) set(next);
  };
  return (
    <label className={value === undefined ? styles.chip : styles.set}>
      <span className={styles.name}>{name}</span>
      <input
        className={styles.typed}
        inputMode="numeric"
        style={{ inlineSize: `${width + 2}ch` }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={put}
        onKeyDown={(event) => event.key === "Enter" && put()}
      />
    </label>
  );
}

function SearchBox({ value, placeholder, onChange }: NonNullable<Props["search"]>) {
  const [text, setText] = useState(value ?? "");
  useEffect(() => setText(value ?? ""), [value]);
  useEffect(() => {
    if (text === (value ?? "")) return;
    const timer = setTimeout(() => onChange(text.trim() || undefined), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Input
      className={styles.search ?? ""}
      value={text}
      type="search"
      placeholder={placeholder}
      aria-label={placeholder}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

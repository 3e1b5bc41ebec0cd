import { useEffect, useState } from "react";
import type { GivenToInput } from "./Field.tsx";
import { Input } from "./Input.tsx";

type Props = Partial<GivenToInput> & {
  /** An integer in the smallest unit (fen, hundredths of a mu, metres), or null when empty. */
  value: number | null | undefined;
  /** How many of the smallest unit make one of what is typed: 100 for fen, 1000 for metres typed as km, 1 for counts. */
  scale: number;
  onChange: (value: number | null) => void;
  "aria-label"?: string;
};

const digitsOf = (scale: number): number => Math.round(Math.log10(scale));

/** 125000, 1000 → `125`: as short as it goes, never in floating point. */
export function toTyped(value: number | null | undefined, scale: number): string {
  if (value === null || value === undefined) return "";
  const sign = value < 0 ? "-" : "";
  const whole = Math.floor(Math.abs(value) / scale);
  const rest = String(Math.abs(value) % scale).padStart(digitsOf(scale), "0");
  const tail = scale === 1 ? "" : rest.replace(/0+$/, "");
  return `${sign}${whole}${tail && `.${tail}`}`;
}

/** `1,234.5`, 100 → 123450; undefined when it is no such number or finer than the unit. */
export function fromTyped(text: string, scale: number): number | null | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,，]/g, "");
  if (plain === "") return null;
  const found = /^(-?)(\d+)(?:\.(\d*))?$/.exec(plain);
  const digits = digitsOf(scale);
  const [, sign = "", whole = "", tail = ""] = found ?? [];
  if (!found || tail.replace(/0+$/, "").length > digits) return undefined;
  const value = Number(whole + tail.padEnd(digits, "0").slice(0, digits));
  return Number.isSafeInteger(value) ? (sign ? -value : value) : undefined;
}

/** A number typed as people write it and kept as an integer. What cannot be read stays on screen, marked. */
export function DecimalInput({ value, scale, onChange, status, ...rest }: Props) {
  const [text, setText] = useState(() => toTyped(value, scale));
  const read = fromTyped(text, scale);
  useEffect(() => {
    setText((before) => (fromTyped(before, scale) === (value ?? null) ? before : toTyped(value, scale)));
  }, [value, scale]);
  return (
    <Input
      {...rest}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      status={read === undefined ? "error" : (status ?? "")}
      onChange={(event) => {
        setText(event.target.value);
        const next = fromTyped(event.target.value, scale);
        if (next !== undefined) onChange(next);
      }}
      onBlur={() => read === undefined && setText(toTyped(value, scale))}
    />
  );
}

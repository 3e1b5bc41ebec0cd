import { useState } from "react";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { ValueProps } from "./value-props.ts";

const split = (text: string): string[] =>
  text
    .split(/[\s、，,;；]+/)
    .map((one) => one.trim())
    .filter(Boolean);

/** A list of words, typed as people write one: with spaces, commas or line ends between them. */
export function WordsField({ label, value, wrong, onChange }: ValueProps & { wrong: string | undefined }) {
  const say = useSay();
  const [text, setText] = useState(() => (Array.isArray(value) ? value.join("、") : ""));
  return (
    <Field label={label} hint={say("rules.words.hint", { count: split(text).length })} wide {...(wrong && { wrong })}>
      {(given) => (
        <TextArea
          {...given}
          rows={5}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange(split(event.target.value));
          }}
        />
      )}
    </Field>
  );
}

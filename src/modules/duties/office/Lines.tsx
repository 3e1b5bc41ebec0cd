import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { groundFor } from "#kernel/actor.ts";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import type { GivenToInput } from "#ui/Field.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { useDivisions } from "#ui/Places.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSay, useSpeech } from "#ui/Speech.tsx";
import { useOrganisation } from "./api.ts";

/** Lines of a text, without the empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** A name in the reader's language. */
export function useNamed(): (one: { zh: string; en: string }) => string {
  const { language } = useSpeech();
  return (one) => (language === "zh" ? one.zh : one.en);
}

type Picked = { id: string; name: string };

/** Who it is: typed by name or initials. */
export function PersonChoice({
  value,
  onChange,
  ...given
}: Partial<GivenToInput> & { value: Picked | null; onChange: (value: Picked | null) => void }) {
  const say = useSay();
  const [text, setText] = useState("");
  const found = useQuery({
    ...useOrganisation().cadres.queryOptions({ input: { text, limit: 8 } }),
    enabled: value === null && text !== "",
  });
  if (value)
    return (
      <span>
        {value.name}{" "}
        <Button kind="link" onClick={() => onChange(null)}>
          {say("organisation.another-person")}
        </Button>
      </span>
    );
  return (
    <>
      <Input
        {...given}
        value={text}
        autoComplete="off"
        placeholder={say("organisation.find-person")}
        onChange={(event) => setText(event.target.value)}
      />
      <ul aria-label={say("organisation.find-person")}>
        {text !== "" &&
          (found.data?.rows ?? []).map((row) => (
            <li key={row.id}>
              <button type="button" className="plain-button" onClick={() => onChange({ id: row.id, name: row.name })}>
                {row.name} <span className="faint">{row.unit?.name}</span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

/** The ground of what is done: one of mine, or what lies right below it. */
export function GroundChoice({
  verb,
  label,
  value,
  onChange,
}: {
  verb: string;
  label: string;
  value: string;
  onChange: (code: string) => void;
}) {
  const own = groundFor(useActor(), verb);
  const [first] = own;
  const below = useDivisions(first && first.length < 12 ? first : undefined);
  const inside = below?.self.code === first ? (below?.children ?? []) : [];
  const options = [
    ...own.map((code) => ({ value: code as string, label: code === below?.self.code ? below.self.name : code })),
    ...inside.map((one) => ({ value: one.code, label: `　${one.name}` })),
  ];
  return (
    <Field label={label} required>
      {(given) => (
        <Choice
          {...given}
          value={value}
          mayBeEmpty={false}
          options={options}
          onChange={(code) => onChange(code ?? value)}
        />
      )}
    </Field>
  );
}

const groundOf = (actor: ReturnType<typeof useActor>, verb: string): string =>
  groundFor(actor, verb)[0] ?? actor.countyCode;
/** The first ground of mine for a verb. */
export const useOwnGround = (verb: string): string => groundOf(useActor(), verb);

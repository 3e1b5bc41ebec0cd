import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useAccounts } from "./api.ts";

type County = { countyCode: string; countyName: string };
type Props = { value: County; onChange: (value: County) => void };

const PROVINCE = 2;
const PREFECTURE = 4;
const COUNTY = 6;

/** Which county: chosen from the shipped divisions step by step, or typed when it is not among them. */
export function CountyPicker({ value, onChange }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState(false);
  const [above, setAbove] = useState("");
  const province = useDivisionsUnder("");
  const prefecture = useDivisionsUnder(above.slice(0, PROVINCE), above.length >= PROVINCE);
  const county = useDivisionsUnder(above, above.length === PREFECTURE);
  const wrong = typed && value.countyCode !== "" && !/^\d{6}$/.test(value.countyCode);
  if (typed)
    return (
      <>
        <Field
          label={say("accounts.county-code")}
          hint={say("accounts.county-code-hint")}
          wrong={wrong ? say("accounts.county-code-wrong") : undefined}
          required
        >
          {(given) => (
            <Input
              {...given}
              value={value.countyCode}
              inputMode="numeric"
              maxLength={COUNTY}
              onChange={(event) => onChange({ ...value, countyCode: event.target.value.trim() })}
            />
          )}
        </Field>
        <Field label={say("accounts.county-name")} hint={say("accounts.county-name-hint")}>
          {(given) => (
            <Input
              {...given}
              value={value.countyName}
              onChange={(event) => onChange({ ...value, countyName: event.target.value })}
            />
          )}
        </Field>
        <div>
          <Button kind="link" onClick={() => setTyped(false)}>
            {say("accounts.county-choose")}
          </Button>
        </div>
      </>
    );
  const chosen = county.find((one) => one.code === value.countyCode);
  return (
    <>
      <Field label={say("accounts.province")} required>
        {(given) => (
          <Choice
            {...given}
            value={above.slice(0, PROVINCE) || null}
            options={asOptions(province)}
            onChange={(code) => {
              setAbove(code ?? "");
              onChange({ countyCode: "", countyName: "" });
            }}
          />
        )}
      </Field>
      <Field label={say("accounts.prefecture")} required>
        {(given) => (
          <Choice
            {...given}
            disabled={above === ""}
            value={above.length === PREFECTURE ? above : null}
            options={asOptions(prefecture)}
            onChange={(code) => {
              setAbove(code ?? above.slice(0, PROVINCE));
              onChange({ countyCode: "", countyName: "" });
            }}
          />
        )}
      </Field>
      <Field
        label={say("accounts.county")}
        hint={chosen ? say("accounts.county-chosen", { code: chosen.code }) : undefined}
        required
      >
        {(given) => (
          <Choice
            {...given}
            disabled={above.length !== PREFECTURE}
            value={value.countyCode || null}
            options={asOptions(county)}
            onChange={(code) => onChange({ countyCode: code ?? "", countyName: "" })}
          />
        )}
      </Field>
      <div>
        <Button kind="link" onClick={() => setTyped(true)}>
          {say("accounts.county-type")}
        </Button>
      </div>
    </>
  );
}

type Division = { code: string; name: string };
const asOptions = (rows: readonly Division[]) => rows.map((one) => ({ value: one.code, label: one.name }));

function useDivisionsUnder(under: string, enabled = true): readonly Division[] {
  const asked = useQuery({
    ...useAccounts().setUpDivisions.queryOptions({ input: { ...(under && { under }) } }),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return enabled ? (asked.data ?? []) : [];
}

import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { YesNo } from "#ui/YesNo.tsx";
import { scalar } from "../words/words.ts";
import styles from "./Edit.module.css";
import { LinesField } from "./LinesField.tsx";
import { emptyOf, isHidden, isThing, type Schema, withoutNull } from "./schema.ts";
import type { ValueProps } from "./value-props.ts";
import { WordsField } from "./WordsField.tsx";
import { YearsField } from "./YearsField.tsx";

/** One part of a rule's value, by its shape: a number, a choice, a text, a list, or several parts together. */
export function ValueField(props: ValueProps) {
  const { name, label, value, path, problems, telling, choices, onChange } = props;
  const { say, speak } = useSpeech();
  const { schema, mayBeNull } = withoutNull(props.schema);
  const problem = problems.find((one) => one.path === path);
  const wrong = problem && speak(problem.code, problem.facts);
  const frame = { label, ...(wrong !== undefined && { wrong }) };
  const options = schema.enum?.map((one) => ({ value: one, label: scalar(telling, name, one) })) ?? choices(name);

  if (schema.const !== undefined)
    return (
      <Field {...frame} hint={say("rules.fixed")}>
        {(given) => <Input {...given} value={scalar(telling, name, schema.const)} readOnly />}
      </Field>
    );
  if (schema.type === "boolean")
    return (
      <Field {...frame}>
        {(given) => (
          <YesNo {...given} label={label} value={value === true} onChange={(next) => onChange(next ?? false)} />
        )}
      </Field>
    );
  if (schema.type === "integer" || schema.type === "number") {
    const scale = name === "amount" ? 100 : 1;
    return (
      <Field {...frame} {...(name === "amount" && { unit: say("ui.unit.yuan") })}>
        {(given) => (
          <DecimalInput
            {...given}
            scale={scale}
            value={typeof value === "number" ? value : null}
            onChange={(next) => onChange(next)}
          />
        )}
      </Field>
    );
  }
  if (schema.type === "string")
    return (
      <Field {...frame} {...(name === "en" || name === "nameEn" ? { hint: say("rules.english.hint") } : {})}>
        {(given) =>
          options ? (
            <Choice
              {...given}
              mayBeEmpty={mayBeNull}
              value={value as string | null}
              options={options}
              onChange={onChange}
            />
          ) : /^\^\\d\{2\}-\\d\{2\}\$$/.test(schema.pattern ?? "") ? (
            <DayInput
              {...given}
              value={value ? `2026-${value}` : null}
              onChange={(day) => onChange(day?.slice(5) ?? "")}
            />
          ) : (
            <Input {...given} value={String(value ?? "")} onChange={(event) => onChange(event.target.value)} />
          )
        }
      </Field>
    );
  if (schema.type === "array" && !schema.prefixItems) {
    const items = schema.items || {};
    const several = items.enum?.map((one) => ({ value: one, label: scalar(telling, name, one) })) ?? choices(name);
    if (items.type === "string" && several && name !== "packs.composition")
      return (
        <Field {...frame} wide>
          {(given) => (
            <MultiChoice
              {...given}
              label={label}
              values={(value as string[] | undefined) ?? []}
              options={several}
              onChange={onChange}
            />
          )}
        </Field>
      );
    if (items.type === "string" && !items.enum) return <WordsField {...props} schema={schema} wrong={wrong} />;
    return <LinesField {...props} schema={schema} wrong={wrong} part={part} />;
  }
  if (schema.prefixItems) {
    const parts = Array.isArray(value) ? value : [];
    return (
      <FieldGrid>
        {schema.prefixItems.map((part, i) => (
          <ValueField
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is all a part of a pair has
            key={i}
            {...props}
            label={say("rules.part", { n: i + 1 })}
            schema={part}
            value={parts[i]}
            path={`${path}/${i}`}
            onChange={(next) => onChange(parts.map((one, at) => (at === i ? next : one)))}
          />
        ))}
      </FieldGrid>
    );
  }
  if (isThing(schema.additionalProperties))
    return <YearsField {...props} schema={schema.additionalProperties as Schema} part={part} />;
  const thing = isThing(value) ? value : {};
  const shown = Object.entries(schema.properties ?? {}).filter(([part]) => !isHidden(part));
  return (
    <div className={styles.parts}>
      {shown.map(([part, partSchema]) => (
        <ValueField
          key={part}
          {...props}
          name={part}
          label={part === "zh" && label ? label : speak(`rules.field.${part}`)}
          schema={partSchema}
          value={thing[part] ?? (partSchema.type === "object" ? emptyOf(partSchema) : undefined)}
          path={`${path}/${part}`}
          onChange={(next) => onChange({ ...thing, [part]: next })}
        />
      ))}
    </div>
  );
}

const part = (props: ValueProps) => <ValueField {...props} />;

import type { z } from "zod";
import { joined } from "#i18n/speak.ts";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import type { PlanOwners } from "../contract.ts";
import styles from "./office.module.css";

export type Goal = { id: string; year: number; text: string };
export type Item = { id: string; goalId: string; measure: string; ownerId: string | null; dueOn: string | null };
type Props = {
  year: number;
  phase: string;
  goals: readonly Goal[];
  items: readonly Item[];
  owners: z.infer<typeof PlanOwners>;
  onChange: (change: { goals?: Goal[]; items?: Item[] }) => void;
};

/** What is to be reached in a year, and by which measures. */
export function GoalsOfYear({ year, phase, goals, items, owners, onChange }: Props) {
  const { say, speak, language } = useSpeech();
  const inBrackets = (words: readonly string[]): string =>
    language === "zh" ? `（${joined(language, words)}）` : ` (${joined(language, words)})`;
  const own = goals.filter((one) => one.year === year);
  const setGoal = (id: string, text: string) =>
    onChange({ goals: goals.map((one) => (one.id === id ? { ...one, text } : one)) });
  const setItem = (id: string, change: Partial<Item>) =>
    onChange({ items: items.map((one) => (one.id === id ? { ...one, ...change } : one)) });
  const options = owners.map((one) => ({
    value: one.id as string,
    label: one.posts.length > 0 ? `${one.name}${inBrackets(one.posts.map((post) => speak(`post.${post}`)))}` : one.name,
  }));
  return (
    <section className={styles.year} aria-label={`${year} ${phase}`}>
      <h3>
        {year} <span className="faint">{phase}</span>
      </h3>
      {own.length === 0 && <p className="faint">{say("village-plan.goals-none")}</p>}
      {own.map((goal) => (
        <div key={goal.id} className={styles.form}>
          <Field label={say("village-plan.goal")} required>
            {(given) => (
              <Input
                {...given}
                value={goal.text}
                maxLength={500}
                onChange={(event) => setGoal(goal.id, event.target.value)}
              />
            )}
          </Field>
          {items
            .filter((one) => one.goalId === goal.id)
            .map((item) => (
              <div key={item.id} className={styles.item}>
                <Field label={say("village-plan.measure")} required>
                  {(given) => (
                    <Input
                      {...given}
                      value={item.measure}
                      maxLength={500}
                      onChange={(event) => setItem(item.id, { measure: event.target.value })}
                    />
                  )}
                </Field>
                <FieldGrid>
                  <Field label={say("village-plan.owner")} required>
                    {(given) => (
                      <Choice
                        {...given}
                        value={item.ownerId}
                        options={options}
                        onChange={(ownerId) => setItem(item.id, { ownerId })}
                      />
                    )}
                  </Field>
                  <Field label={say("village-plan.due")} required>
                    {(given) => (
                      <DayInput
                        {...given}
                        value={item.dueOn}
                        max={`${year}-12-31`}
                        onChange={(dueOn) => setItem(item.id, { dueOn })}
                      />
                    )}
                  </Field>
                </FieldGrid>
                <div className={styles.row}>
                  <Button
                    kind="text"
                    size="small"
                    onClick={() => onChange({ items: items.filter((one) => one.id !== item.id) })}
                  >
                    {say("village-plan.item.drop")}
                  </Button>
                </div>
              </div>
            ))}
          <div className={styles.row}>
            <Button
              size="small"
              onClick={() =>
                onChange({
                  items: [...items, { id: newId(), goalId: goal.id, measure: "", ownerId: null, dueOn: null }],
                })
              }
            >
              {say("village-plan.item.add")}
            </Button>
            <Button
              kind="text"
              size="small"
              onClick={() =>
                onChange({
                  goals: goals.filter((one) => one.id !== goal.id),
                  items: items.filter((one) => one.goalId !== goal.id),
                })
              }
            >
              {say("village-plan.goal.drop")}
            </Button>
          </div>
        </div>
      ))}
      <div className={styles.row}>
        <Button size="small" onClick={() => onChange({ goals: [...goals, { id: newId(), year, text: "" }] })}>
          {say("village-plan.goal.add", { year })}
        </Button>
      </div>
    </section>
  );
}

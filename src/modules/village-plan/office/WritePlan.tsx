import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { usePlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useKept } from "#ui/use-draft.ts";
import { phasesFrom, type VillagePlanShown } from "../contract.ts";
import { usePhaseRule, useVillagePlans } from "./api.ts";
import { type Goal, GoalsOfYear, type Item } from "./GoalsOfYear.tsx";
import styles from "./office.module.css";

type Typed = {
  title: string;
  situation: string;
  sinceYear: number;
  outYear: number;
  goals: Goal[];
  items: Item[];
};

/** A plan as a draft: what the village is like, goals by year, measures with who answers and by when. */
export function WritePlan(props: { place: string; plan: VillagePlanShown | null; onClose: () => void }) {
  const { place, plan, onClose } = props;
  const { say, language } = useSpeech();
  const tell = useTell();
  const go = useGo();
  const api = useVillagePlans();
  const [id] = useState(() => plan?.id ?? newId());
  const village = usePlaceName(place);
  const year = Number(today().slice(0, 4));
  const [typed, setTyped] = useKept<Typed>(`village-plan ${plan?.id ?? place} ${plan?.changedAt ?? ""}`, {
    title: plan?.title ?? "",
    situation: plan?.situation ?? "",
    sinceYear: plan?.sinceYear ?? year,
    outYear: plan?.outYear ?? year + 2,
    goals: (plan?.goals ?? []).map(({ id: goalId, year: of, text }) => ({ id: goalId, year: of, text })),
    items: (plan?.items ?? []).map(({ id: itemId, goalId, measure, ownerId, dueOn }) => ({
      ...{ id: itemId, goalId, measure, ownerId, dueOn },
    })),
  });
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const owners = useQuery(api.owners.queryOptions({ input: { place: place as never } }));
  const gone = new Map(
    (plan?.items ?? []).map((one) => [one.ownerId, { id: one.ownerId, name: one.ownerName, posts: [] }]),
  );
  for (const one of owners.data ?? []) gone.delete(one.id);
  const rule = usePhaseRule();
  const phases = plan?.followsId ? plan.phases : phasesFrom(rule ?? [], typed.sinceYear);
  const save = useCommand(api.save, {
    onDone: () => {
      tell(say("village-plan.saved"));
      onClose();
      go(`/village-plans/${id}`);
    },
  });
  const years = phases.flatMap((one) =>
    Array.from({ length: one.until - one.since + 1 }, (_, i) => ({ year: one.since + i, phase: one })),
  );
  const whole =
    typed.title.trim().length >= 2 &&
    typed.situation.trim().length >= 2 &&
    typed.goals.every((one) => one.text.trim().length >= 2) &&
    typed.items.every((one) => one.measure.trim().length >= 2 && one.ownerId && one.dueOn);
  const number = (text: string) => Number(text.replace(/\D/g, "").slice(0, 4));
  return (
    <Dialog
      open
      drawer
      width="broad"
      title={`${say("village-plan.write")} ${village ?? ""}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!whole}
            loading={save.busy}
            onClick={() => void save.run({ id, place, seenAt: plan?.changedAt ?? null, ...typed } as never)}
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <FieldGrid>
          <Field label={say("village-plan.name")} required>
            {(given) => (
              <Input
                {...given}
                value={typed.title}
                maxLength={200}
                onChange={(event) => set({ title: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("village-plan.since-year")} required>
            {(given) => (
              <Input
                {...given}
                inputMode="numeric"
                disabled={plan?.followsId !== undefined && plan?.followsId !== null}
                value={String(typed.sinceYear || "")}
                onChange={(event) => set({ sinceYear: number(event.target.value) })}
              />
            )}
          </Field>
          <Field label={say("village-plan.out-year")} required>
            {(given) => (
              <Input
                {...given}
                inputMode="numeric"
                value={String(typed.outYear || "")}
                onChange={(event) => set({ outYear: number(event.target.value) })}
              />
            )}
          </Field>
        </FieldGrid>
        <Field label={say("village-plan.situation")} hint={say("village-plan.situation.hint")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={5}
              value={typed.situation}
              maxLength={4_000}
              onChange={(event) => set({ situation: event.target.value })}
            />
          )}
        </Field>
        {typed.sinceYear >= 2000 &&
          years.map(({ year: of, phase }) => (
            <GoalsOfYear
              key={of}
              year={of}
              phase={language === "zh" ? phase.zh : phase.en}
              goals={typed.goals}
              items={typed.items}
              owners={[...(owners.data ?? []), ...gone.values()]}
              onChange={set}
            />
          ))}
        <RefusalNote trouble={save.trouble} />
      </div>
    </Dialog>
  );
}

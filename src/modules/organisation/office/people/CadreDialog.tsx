import { useState } from "react";
import type { CadreId, UnitId } from "#kernel/ids.ts";
import { choicesFrom } from "#kernel/labels.ts";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type CadreRead, cadreWord, SEXES, SPECIALITIES } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";
import { UnitChoice } from "../UnitChoice.tsx";

const TEXTS = ["title", "rank", "political", "education", "skills"] as const;
const empty = {
  name: "",
  sex: null,
  title: null,
  rank: null,
  political: null,
  education: null,
  skills: null,
  specialities: [],
};

/** A person is entered, or what is known of one is corrected. The phone is kept sealed. */
export function CadreDialog({ cadre, onClose }: { cadre?: CadreRead; onClose: () => void }) {
  const { say, language } = useSpeech();
  const tell = useTell();
  const go = useGo();
  const [id] = useState(() => (cadre?.id ?? newId()) as CadreId);
  const [draft, setDraft] = useState({ ...empty, ...pick(cadre) });
  const [unitId, setUnit] = useState<UnitId | null>(cadre?.unit?.id ?? null);
  const [phone, setPhone] = useState("");
  const [since, setSince] = useState<string | null>(today());
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const organisation = useOrganisation();
  const done = () => {
    tell(say("organisation.saved", { name: draft.name }));
    onClose();
    if (!cadre) go(`/organisation/cadres/${id}`);
  };
  const register = useCommand(organisation.registerCadre, { onDone: done });
  const change = useCommand(organisation.changeCadre, { onDone: done });
  const facts = { ...draft, name: draft.name.trim(), id, unitId };
  const save = () =>
    cadre
      ? change.run({ ...facts, ...(phone && { phone }) })
      : register.run({ ...facts, phone: phone || null, since: since as never });
  return (
    <Dialog
      open
      drawer
      title={say(cadre ? "organisation.cadre-edit" : "organisation.cadre-new")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={facts.name === "" || !since}
            loading={register.busy || change.busy}
            onClick={() => void save()}
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <FieldGrid>
          <Field label={say("organisation.name")} required>
            {(given) => (
              <Input
                {...given}
                value={draft.name}
                maxLength={40}
                autoComplete="off"
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("organisation.sex")}>
            {(given) => (
              <Choice
                {...given}
                value={draft.sex}
                options={choicesFrom(cadreWord, language, SEXES)}
                onChange={(sex) => set({ sex: sex as never })}
              />
            )}
          </Field>
          <Field label={say("organisation.unit")}>
            {(given) => <UnitChoice {...given} value={unitId} onChange={(unit) => setUnit(unit as UnitId | null)} />}
          </Field>
          <Field
            label={say("organisation.phone")}
            {...(cadre?.phone && { hint: say("organisation.phone-kept", { phone: cadre.phone }) })}
          >
            {(given) => (
              <Input
                {...given}
                value={phone}
                inputMode="tel"
                autoComplete="off"
                maxLength={20}
                onChange={(event) => setPhone(event.target.value.trim())}
              />
            )}
          </Field>
          {TEXTS.map((key) => (
            <Field key={key} label={say(`organisation.${key}`)}>
              {(given) => (
                <Input
                  {...given}
                  value={draft[key] ?? ""}
                  maxLength={60}
                  autoComplete="off"
                  onChange={(event) => set({ [key]: event.target.value || null })}
                />
              )}
            </Field>
          ))}
          {!cadre && (
            <Field label={say("organisation.since")} required>
              {(given) => <DayInput {...given} value={since} onChange={setSince} />}
            </Field>
          )}
        </FieldGrid>
        <Field label={say("organisation.specialities")}>
          {(given) => (
            <MultiChoice
              {...given}
              label={say("organisation.specialities")}
              values={draft.specialities}
              options={choicesFrom(cadreWord, language, SPECIALITIES)}
              onChange={(specialities) => set({ specialities: specialities as never })}
            />
          )}
        </Field>
        <RefusalNote trouble={register.trouble ?? change.trouble} />
      </div>
    </Dialog>
  );
}

type Facts = Pick<CadreRead, "name" | "sex" | "title" | "rank" | "political" | "education" | "skills" | "specialities">;
const pick = (cadre: CadreRead | undefined): Facts =>
  cadre
    ? {
        name: cadre.name,
        sex: cadre.sex,
        title: cadre.title,
        rank: cadre.rank,
        political: cadre.political,
        education: cadre.education,
        skills: cadre.skills,
        specialities: cadre.specialities,
      }
    : { ...empty };

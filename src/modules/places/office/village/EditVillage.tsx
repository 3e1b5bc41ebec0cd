import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Place } from "#kernel/territory.ts";
import { To, useAddressState, useGo, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DraftLine } from "#ui/DraftLine.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { FootBar } from "#ui/FootBar.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import {
  checkVillage,
  completenessOf,
  VILLAGE_FIELD_KEYS,
  VILLAGE_SECTIONS,
  type VillageFieldKey,
  type VillageFile,
  type VillageRead,
  type VillageValues,
  villageField,
} from "../../contract.ts";
import { usePlaces } from "../api.ts";
import styles from "../office.module.css";
import { VillageInput } from "../VillageInput.tsx";
import { lastFullYear } from "./file-year.ts";

/** The village's file as a form, in the order of the paper; the rules speak beside the fields while typing. */
export function EditVillage() {
  const { say } = useSpeech();
  const place = Place.parse(usePathPart("place"));
  const [{ year }] = useAddressState<{ year?: string }>();
  const places = usePlaces();
  const village = useQuery(places.village.queryOptions({ input: { place } }));
  const asked = Number(year) || lastFullYear();
  const file = useQuery(places.villageFile.queryOptions({ input: { place, year: asked } }));
  const previous = useQuery(places.villageFile.queryOptions({ input: { place, year: asked - 1 } }));
  const error = village.error ?? file.error;
  if (village.data && file.data && (previous.data || previous.error))
    return <EditFile key={asked} village={village.data} file={file.data} previous={previous.data} />;
  return (
    <Screen title={say(error ? "places.villages" : "ui.loading")}>
      <RefusalNote trouble={error ? troubleOf(error) : null} />
    </Screen>
  );
}

type Props = { village: VillageRead; file: VillageFile; previous: VillageFile | undefined };

function EditFile({ village, file, previous }: Props) {
  const { say, speak, language } = useSpeech();
  const go = useGo();
  const tell = useTell();
  const { place, year } = file;
  const draft = useDraft<Partial<VillageValues>>(`village.${place}.${year}`, {});
  const values = useMemo<VillageValues>(() => ({ ...file.values, ...draft.value }), [file.values, draft.value]);
  const findings = checkVillage(values, year, village.naturalVillages.length);
  const { filled, total } = completenessOf(values);
  const save = useCommand(usePlaces().saveVillageFile, {
    onDone: () => {
      draft.forget();
      tell(say("places.saved", { name: village.division.name }));
      go(`/villages/${place}?year=${year}`);
    },
  });
  const set = (key: VillageFieldKey, value: unknown) => draft.set((before) => ({ ...before, [key]: value }));
  const blocks = findings.filter((one) => one.severity === "block").length;
  const mayCopy = file.changedAt === null && previous?.changedAt;
  return (
    <Screen
      title={say("places.file-edit-title", { name: village.division.name, year })}
      above={<To to={`/villages/${place}?year=${year}`}>{say("places.back-to-village")}</To>}
      actions={
        mayCopy && (
          <Button onClick={() => draft.set(previous.values)}>{say("places.copy-year", { year: year - 1 })}</Button>
        )
      }
    >
      <div className={styles.columns}>
        <nav className={styles.index} aria-label={say("places.form-index")}>
          {VILLAGE_SECTIONS.map((section) => (
            <a key={section} href={`#at-${section}`}>
              {speak(`places.section.${section}`)}
              <span>
                {findings.filter((one) => villageField(one.field as VillageFieldKey).section === section).length || ""}
              </span>
            </a>
          ))}
        </nav>
        <div>
          {VILLAGE_SECTIONS.map((section) => (
            <Section key={section} id={`at-${section}`} title={speak(`places.section.${section}`)}>
              <div className={styles.sheet}>
                <FieldGrid>
                  {VILLAGE_FIELD_KEYS.filter((key) => villageField(key).section === section).map((key) => (
                    <FactField
                      key={key}
                      of={key}
                      values={values}
                      findings={findings}
                      language={language}
                      onChange={set}
                    />
                  ))}
                </FieldGrid>
              </div>
            </Section>
          ))}
          <RefusalNote trouble={save.trouble} />
        </div>
      </div>
      <FootBar
        words={
          <>
            <DraftLine draft={draft} />
            <span className="faint">{say("places.filled-of", { filled, total })}</span>
            {blocks > 0 && <span className="faint">{say("places.blocks", { count: blocks })}</span>}
          </>
        }
      >
        <Button onClick={() => go(`/villages/${place}?year=${year}`)}>{say("ui.back")}</Button>
        <Button
          kind="primary"
          disabled={!draft.dirty}
          loading={save.busy}
          onClick={() => void save.run({ place, year, values: draft.value, seenAt: file.changedAt })}
        >
          {say("ui.save")}
        </Button>
      </FootBar>
    </Screen>
  );
}

type FactProps = {
  of: VillageFieldKey;
  values: VillageValues;
  findings: ReturnType<typeof checkVillage>;
  language: "zh" | "en";
  onChange: (key: VillageFieldKey, value: unknown) => void;
};

function FactField({ of, values, findings, language, onChange }: FactProps) {
  const { say } = useSpeech();
  const def = villageField(of);
  const unit = { area: "ui.unit.mu", money: "ui.unit.yuan", distance: "places.unit.km" } as const;
  return (
    <Field
      label={def[language]}
      findings={findings.filter((one) => one.field === of)}
      {...(def.kind in unit && { unit: say(unit[def.kind as keyof typeof unit]) })}
      {...(def.kind === "text" && { wide: true })}
      required={def.onExit !== undefined && values.exited === true}
    >
      {(given) => (
        <VillageInput
          given={given}
          label={def[language]}
          def={def}
          value={values[of]}
          onChange={(value) => onChange(of, value)}
        />
      )}
    </Field>
  );
}

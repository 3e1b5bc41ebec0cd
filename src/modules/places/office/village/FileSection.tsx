import { useAddressState } from "#ui/Address.tsx";
import { Choice } from "#ui/Choice.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { FindingNote } from "#ui/FindingNote.tsx";
import { Moment } from "#ui/Moment.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import {
  VILLAGE_FIELD_KEYS,
  VILLAGE_SECTIONS,
  type VillageFieldKey,
  type VillageFile,
  type VillageRead,
  villageField,
} from "../../contract.ts";
import styles from "../office.module.css";
import { VillageValue } from "../VillageValue.tsx";
import { yearChoices } from "./file-year.ts";
import { useYearBefore } from "./YearBefore.tsx";

/** The village's file of one year, part by part, with what is wrong and what is missing. */
export function FileSection({ village, file }: { village: VillageRead; file: VillageFile }) {
  const { say, speak, language } = useSpeech();
  const [, setAddress] = useAddressState<{ year?: string }>();
  const label = (key: VillageFieldKey) => villageField(key)[language];
  const before = useYearBefore(village, file);
  const { filled, total } = file.completeness;
  const choices = yearChoices([...village.years, file.year]);
  return (
    <>
      <Section
        title={say("places.file")}
        note={say("places.filled-of", { filled, total })}
        actions={
          <Choice
            aria-label={say("places.file-year")}
            mayBeEmpty={false}
            value={String(file.year)}
            options={choices.map((one) => ({
              value: String(one),
              label: say(village.years.includes(one) ? "places.year-written" : "places.year-empty", { year: one }),
            }))}
            onChange={(year) => setAddress({ year: year ?? undefined })}
          />
        }
      >
        {file.changedAt === null ? (
          <p className="soft">{say("places.file-none", { year: file.year })}</p>
        ) : (
          <p className="faint">
            {say("places.changed-at")} <Moment at={file.changedAt} />
          </p>
        )}
        {file.findings.length > 0 && (
          <ul className={styles.findings}>
            {file.findings.map((finding) => (
              <li key={`${finding.rule} ${finding.field}`}>
                <span>{label(finding.field as VillageFieldKey)}</span>
                <FindingNote finding={finding} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {file.changedAt !== null &&
        VILLAGE_SECTIONS.map((section) => (
          <Section key={section} title={speak(`places.section.${section}`)}>
            <FactSheet
              facts={VILLAGE_FIELD_KEYS.filter((key) => villageField(key).section === section).map((key) => ({
                key,
                name: label(key),
                value: (
                  <>
                    <VillageValue def={villageField(key)} value={file.values[key]} />
                    {before(key)}
                  </>
                ),
                wide: villageField(key).kind === "text",
              }))}
            />
          </Section>
        ))}
    </>
  );
}

import { Fragment, useState } from "react";
import { To } from "#ui/Address.tsx";
import { today } from "#ui/Deadline.tsx";
import { Masked, Missing } from "#ui/Figures.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { Household, Person } from "../../contract.ts";
import { ageOf, reasonIn } from "../../contract.ts";
import { FIELDS } from "../../domain/fields.ts";
import { CodeWord } from "../CodeWord.tsx";
import { FilledFacts } from "./FilledFacts.tsx";
import styles from "./Members.module.css";

const PERSON_FIELDS = FIELDS.filter((field) => field.scope === "person" && !field.derived);
const IN_ROW = new Set(["name", "relation", "sex", "born", "idNumber", "health", "labour"]);

/** Everybody in the household; a row opens to all that is known of the person. */
export function Members({ household, masked }: { household: Household; masked: readonly string[] }) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section title={say("registry.members")}>
      <ScrollFrame label={say("registry.members")}>
        <table className={styles.table} aria-label={say("registry.members")}>
          <thead>
            <tr>
              {(["name", "relation", "age", "id", "education", "health", "labour"] as const).map((key) => (
                <th key={key} scope="col">
                  {say(`registry.member.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {household.members.map((person, i) => (
              <Fragment key={person.id}>
                <MemberRow
                  person={person}
                  healthMasked={masked.includes(`members.${i}.health`)}
                  open={open === person.id}
                  onToggle={() => setOpen(open === person.id ? null : person.id)}
                />
                {open === person.id && (
                  <tr>
                    <td colSpan={7} className={styles.detail}>
                      <MemberDetail person={person} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

type RowProps = { person: Person; healthMasked: boolean; open: boolean; onToggle: () => void };

function MemberRow({ person, healthMasked, open, onToggle }: RowProps) {
  const { say, language } = useSpeech();
  const age = ageOf(person, today());
  const left = person.status === "left";
  return (
    <tr id={`person-${person.id}`} className={left ? styles.left : undefined}>
      <td>
        <button type="button" className={`plain-button ${styles.name}`} aria-expanded={open} onClick={onToggle}>
          {person.name ?? <Missing />}
        </button>
        {left && (
          <span className="faint">
            {" "}
            {say("registry.left", {
              on: person.leftOn ?? "",
              reason: reasonIn(language, person.leftReason ?? ""),
            })}
          </span>
        )}
      </td>
      <td>
        <CodeWord list="relation" value={person.relation} />
      </td>
      <td className="number">
        <CodeWord list="sex" value={person.sex} /> {age ?? ""}
      </td>
      <td className="number">{person.idNumber ?? <Missing />}</td>
      <td>
        {person.schoolState ? (
          <CodeWord list="schoolState" value={person.schoolState} />
        ) : (
          <CodeWord list="education" value={person.education} />
        )}
      </td>
      <td>
        {healthMasked && person.health.length === 0 ? <Masked /> : <CodeWord list="health" value={person.health} />}
      </td>
      <td>
        <CodeWord list="labour" value={person.labour} />
      </td>
    </tr>
  );
}

function MemberDetail({ person }: { person: Person }) {
  const { say } = useSpeech();
  return (
    <>
      <FilledFacts
        fields={PERSON_FIELDS.filter((field) => !IN_ROW.has(field.key))}
        values={person as unknown as Record<string, unknown>}
      />
      <To to={`/persons/${person.id}`} className={styles.page}>
        {say("registry.person.page")}
      </To>
    </>
  );
}

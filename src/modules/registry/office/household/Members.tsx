import { Fragment, useState } from "react";
import { today } from "#ui/Deadline.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { Missing } from "#ui/Figures.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { Household, Person } from "../../contract.ts";
import { ageOf } from "../../contract.ts";
import { FIELDS } from "../../domain/fields.ts";
import { FactValue } from "../FactValue.tsx";
import styles from "./Members.module.css";

const PERSON_FIELDS = FIELDS.filter((field) => field.scope === "person" && !field.derived);
const IN_ROW = new Set(["name", "relation", "sex", "born", "idNumber", "health", "labour"]);

/** Everybody in the household; a row opens to all that is known of the person. */
export function Members({ household }: { household: Household }) {
  const { say } = useSpeech();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section title={say("registry.members")}>
      <div className={styles.frame}>
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
            {household.members.map((person) => (
              <Fragment key={person.id}>
                <MemberRow
                  person={person}
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
      </div>
    </Section>
  );
}

function MemberRow({ person, open, onToggle }: { person: Person; open: boolean; onToggle: () => void }) {
  const { say } = useSpeech();
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
            {say("registry.left", { on: person.leftOn ?? "", reason: person.leftReason ?? "" })}
          </span>
        )}
      </td>
      <td>{person.relation ?? <Missing />}</td>
      <td className="number">
        {person.sex ?? <Missing />} {age ?? ""}
      </td>
      <td className="number">{person.idNumber ?? <Missing />}</td>
      <td>{person.schoolState ?? person.education ?? <Missing />}</td>
      <td>{person.health.length > 0 ? person.health.join("、") : <Missing />}</td>
      <td>{person.labour ?? <Missing />}</td>
    </tr>
  );
}

function MemberDetail({ person }: { person: Person }) {
  const { speak } = useSpeech();
  const values = person as unknown as Record<string, unknown>;
  return (
    <FactSheet
      facts={PERSON_FIELDS.filter((field) => !IN_ROW.has(field.key)).map((field) => ({
        key: field.key,
        name: speak(`field.${field.id}`),
        value: <FactValue field={field} value={values[field.key]} />,
      }))}
    />
  );
}

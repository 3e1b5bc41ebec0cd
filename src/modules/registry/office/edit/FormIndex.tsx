import type { Finding } from "#kernel/finding.ts";
import { useSay } from "#ui/Speech.tsx";
import type { Person } from "../../contract.ts";
import styles from "./EditForm.module.css";

/** The quiet index beside the form, with how many findings each part has. */
export function FormIndex({ members, findings }: { members: readonly Person[]; findings: readonly Finding[] }) {
  const say = useSay();
  const count = (fits: (field: string) => boolean) => findings.filter((one) => fits(one.field)).length || "";
  return (
    <nav className={styles.index} aria-label={say("registry.form-index")}>
      <a href="#at-household">
        {say("registry.block.A")} <span>{count((field) => !/^(members|year)/.test(field))}</span>
      </a>
      <a href="#at-members">{say("registry.members")}</a>
      {members.map((person, i) => (
        <a key={person.id} href={`#at-members.${i}`}>
          <span className={styles.inner}>{person.name ?? say("ui.missing")}</span>
          <span>{count((field) => field.startsWith(`members.${i}.`))}</span>
        </a>
      ))}
      <a href="#at-plan">{say("registry.block.F")}</a>
      <a href="#at-year">
        {say("registry.block.B")} <span>{count((field) => field.startsWith("year.conditions"))}</span>
      </a>
      <a href="#at-relocation">{say("registry.block.C")}</a>
    </nav>
  );
}

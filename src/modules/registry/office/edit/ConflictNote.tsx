import { useEffect, useRef } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { FIELDS } from "../../domain/fields.ts";
import { FactValue } from "../FactValue.tsx";
import styles from "./ConflictNote.module.css";
import { type Conflict, keepMine, takeTheirs } from "./conflicts.ts";
import { type EditDraft, keyOf } from "./edit-state.ts";
import type { FormProps } from "./form-props.ts";

type Props = Pick<FormProps, "page" | "set"> & { conflicts: readonly Conflict[] };

const SCOPES = { household: "household", conditions: "year", member: "person" } as const;

/** Somebody else changed the same fields meanwhile: each with both values, in a sentence, to be decided one by one. */
export function ConflictNote({ page, set, conflicts }: Props) {
  const { say, speak } = useSpeech();
  const note = useRef<HTMLElement>(null);
  const any = conflicts.length > 0;
  useEffect(() => {
    if (any) note.current?.scrollIntoView({ block: "center" });
  }, [any]);
  if (!any) return null;
  const decide = (decision: (before: EditDraft) => EditDraft) => () => set(decision);
  return (
    <section ref={note} className={styles.note} role="alert" aria-label={say("registry.conflict")}>
      <h2>{say("registry.conflict")}</h2>
      <p className="soft">{say("registry.conflict.about", { count: conflicts.length })}</p>
      <ul>
        {conflicts.map((one) => {
          const scope = SCOPES[one.at.part];
          const field = FIELDS.find(({ key, scope: of }) => key === one.at.key && of === scope);
          const person = one.at.part === "member" ? page.household.members[one.at.index]?.name : undefined;
          const name = `${person ? `${person} · ` : ""}${field ? speak(`field.${field.id}`) : one.at.key}`;
          return (
            <li key={keyOf(one.at)}>
              <p>
                <strong>{name}</strong>
                {say("registry.conflict.theirs")}
                <q>{field ? <FactValue field={field} value={one.theirs} /> : String(one.theirs)}</q>
                {say("registry.conflict.mine")}
                <q>{field ? <FactValue field={field} value={one.mine} /> : String(one.mine)}</q>
                {say("registry.conflict.end")}
              </p>
              <span className={styles.choice}>
                <Button size="small" onClick={decide((before) => keepMine(before, one))}>
                  {say("registry.conflict.keep-mine")}
                </Button>
                <Button size="small" onClick={decide((before) => takeTheirs(page.household, before, one))}>
                  {say("registry.conflict.take-theirs")}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

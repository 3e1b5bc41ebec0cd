import { type ReactNode, useId } from "react";
import type { Finding } from "#kernel/finding.ts";
import styles from "./Field.module.css";
import { FindingNote } from "./FindingNote.tsx";
import { useSay } from "./Speech.tsx";

/** What an input inside a Field takes over: `<Field …>{(given) => <Input {...given} />}</Field>` */
export type GivenToInput = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
  status: "" | "error" | "warning";
};

type Props = {
  label: string;
  hint?: ReactNode;
  unit?: string;
  required?: boolean;
  findings?: readonly Finding[];
  /** A sentence from the server about this field. */
  wrong?: string | undefined;
  wide?: boolean;
  fix?: (finding: Finding) => { word: string; apply: () => void } | undefined;
  children: (given: GivenToInput) => ReactNode;
};

/** One field of a form: its name, its input, and what the rules say about it, right beside it. */
export function Field({ label, hint, unit, required, findings = [], wrong, wide, fix, children }: Props) {
  const say = useSay();
  const id = useId();
  const blocked = wrong !== undefined || findings.some((one) => one.severity === "block");
  const described = hint || wrong || findings.length > 0 ? `${id}-about` : undefined;
  return (
    <div className={wide ? styles.wide : styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {unit && <span className="faint">{say("ui.in-unit", { unit })}</span>}
        {required && (
          <span className={styles.required} title={say("ui.required")} aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children({
        id,
        "aria-describedby": described,
        "aria-invalid": blocked || undefined,
        "aria-required": required || undefined,
        status: blocked ? "error" : findings.length > 0 ? "warning" : "",
      })}
      {described && (
        <div id={described} className={styles.about}>
          {wrong && <p className={styles.wrong}>{wrong}</p>}
          {findings.map((finding) => {
            const offered = fix?.(finding);
            return <FindingNote key={finding.rule} finding={finding} {...(offered && { fix: offered })} />;
          })}
          {hint && findings.length === 0 && !wrong && <p className="faint">{hint}</p>}
        </div>
      )}
    </div>
  );
}

/** Fields side by side, in the order of the paper. */
export const FieldGrid = ({ children }: { children: ReactNode }) => <div className={styles.grid}>{children}</div>;

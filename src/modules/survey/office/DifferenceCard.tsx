import { useState } from "react";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { DifferenceRow } from "../contract.ts";
import { useSurveys } from "./api.ts";
import { SaidValue, useFactName } from "./SaidValue.tsx";
import styles from "./survey.module.css";

const LEAST_REASON = 2;

/** One fact two people found differently, both beside what it had been, and the choice. */
export function DifferenceCard({ difference: one }: { difference: DifferenceRow }) {
  const say = useSay();
  const tell = useTell();
  const nameOf = useFactName();
  const may = useMay("household.edit", one.place);
  const [reason, setReason] = useState("");
  const decide = useCommand(useSurveys().resolve, { onDone: () => tell(say("survey.decided")) });
  const name = nameOf(one.field, one.personName);
  const take = (side: "mine" | "theirs") =>
    void decide.run({ differenceId: one.id, take: side, reason: reason.trim() });
  return (
    <article className={styles.card} aria-label={`${one.householdName} · ${name}`}>
      <p className={styles.head}>
        <To to={`/households/${one.householdId}`}>
          <strong>{one.householdName}</strong>
        </To>
        <span>{name}</span>
        <span className="faint">
          <PlaceName code={one.place} />
        </span>
      </p>
      <dl className={styles.sides}>
        <div>
          <dt>{say("survey.before")}</dt>
          <dd>
            <SaidValue field={one.field} value={one.base} />
          </dd>
        </div>
        <div>
          <dt>{say("survey.found-by", { who: one.surveyor, day: one.day })}</dt>
          <dd>
            <SaidValue field={one.field} value={one.mine} />
          </dd>
        </div>
        <div>
          <dt>{say("survey.register-has")}</dt>
          <dd>
            <SaidValue field={one.field} value={one.theirs} />
          </dd>
        </div>
      </dl>
      {may && one.open && (
        <div className={styles.decide}>
          <Field label={say("survey.reason")} required>
            {(given) => (
              <Input {...given} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <Button loading={decide.busy} disabled={reason.trim().length < LEAST_REASON} onClick={() => take("mine")}>
            {say("survey.take-found")}
          </Button>
          <Button loading={decide.busy} disabled={reason.trim().length < LEAST_REASON} onClick={() => take("theirs")}>
            {say("survey.keep-register")}
          </Button>
        </div>
      )}
      <RefusalNote trouble={decide.trouble} />
    </article>
  );
}

import { useState } from "react";
import { choicesFrom } from "#kernel/labels.ts";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type AppraisalRow, GRADES, gradeWord } from "../../contract.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";

/** The county decides the grade; another than the proposed one wants a reason. */
export function DecideDialog({ row, onClose }: { row: AppraisalRow; onClose: () => void }) {
  const { say, language } = useSpeech();
  const [grade, setGrade] = useState<string>(row.proposed);
  const [opinion, setOpinion] = useState("");
  const decide = useCommand(useWorklog().decide, { onDone: onClose });
  return (
    <Dialog
      open
      title={`${say("worklog.decide")} · ${row.cadre?.name ?? say("worklog.team")} · ${row.placeName}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={decide.busy}
            onClick={() =>
              void decide.run({
                appraisalId: row.id,
                grade: grade as AppraisalRow["proposed"],
                opinion: opinion.trim(),
              })
            }
          >
            {say("worklog.decide")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field
          label={say("worklog.grade")}
          hint={say("worklog.proposal", { grade: gradeWord(language, row.proposed) })}
        >
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={grade}
              options={choicesFrom(gradeWord, language, GRADES)}
              onChange={(value) => setGrade(value ?? row.proposed)}
            />
          )}
        </Field>
        <Field label={say("worklog.opinion")} required={grade !== row.proposed}>
          {(given) => (
            <TextArea {...given} value={opinion} maxLength={500} onChange={(event) => setOpinion(event.target.value)} />
          )}
        </Field>
        <RefusalNote trouble={decide.trouble} />
      </div>
    </Dialog>
  );
}

import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay, useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { ITEM_STATES, type ItemState, type PlanItemShown, type VillagePlanShown } from "../contract.ts";
import { useVillagePlans } from "./api.ts";
import { FileLinks } from "./FileLinks.tsx";
import styles from "./office.module.css";
import { toneOfItem } from "./tone.ts";

/** Goals by phase and year with their measures: who answers, by when, how it stands. */
export function Goals({ plan }: { plan: VillagePlanShown }) {
  const { say, language } = useSpeech();
  const actor = useActor();
  const writes = useMay("village-plan.write", plan.place);
  const [told, setTold] = useState<PlanItemShown | null>(null);
  const reports = (item: PlanItemShown): boolean =>
    plan.state === "in-force" && (writes || item.ownerId === actor.cadreId);
  return (
    <>
      {plan.phases.map((phase) => {
        const goals = plan.goals.filter((one) => one.year >= phase.since && one.year <= phase.until);
        const title = say("village-plan.phase-years", {
          name: phase[language],
          since: phase.since,
          until: phase.until,
        });
        return (
          <Section key={phase.key} title={title}>
            <ScrollFrame label={title}>
              <table className={`${styles.table} ${styles.stack}`} aria-label={title}>
                <thead>
                  <tr>
                    <th scope="col">{say("village-plan.measure")}</th>
                    <th scope="col">{say("village-plan.owner")}</th>
                    <th scope="col">{say("village-plan.due")}</th>
                    <th scope="col">{say("village-plan.progress")}</th>
                  </tr>
                </thead>
                {goals.map((goal) => (
                  <tbody key={goal.id}>
                    <tr>
                      <th scope="rowgroup" colSpan={4}>
                        <strong>{goal.year}</strong> {goal.text}
                      </th>
                    </tr>
                    {plan.items
                      .filter((one) => one.goalId === goal.id)
                      .map((item) => (
                        <tr key={item.id}>
                          <td className={`${styles.wide} ${styles.across}`}>{item.measure}</td>
                          <td data-title={say("village-plan.owner")}>{item.ownerName}</td>
                          <td data-title={say("village-plan.due")}>
                            {plan.state === "in-force" && (item.state === "open" || item.state === "doing") ? (
                              <Deadline on={item.dueOn} />
                            ) : (
                              item.dueOn
                            )}
                          </td>
                          <td className={styles.across}>
                            <span className={styles.row}>
                              <StateChip tone={toneOfItem(item.state)} word={say(`village-plan.item.${item.state}`)} />
                              {item.note && <span className="faint">{item.note}</span>}
                              <FileLinks files={item.files} />
                              {reports(item) && (
                                <Button size="small" onClick={() => setTold(item)}>
                                  {say("village-plan.report")}
                                </Button>
                              )}
                            </span>
                          </td>
                        </tr>
                      ))}
                  </tbody>
                ))}
              </table>
            </ScrollFrame>
          </Section>
        );
      })}
      {told && <ReportDialog item={told} place={plan.place} onClose={() => setTold(null)} />}
    </>
  );
}

type ReportProps = { item: PlanItemShown; place: string; onClose: () => void };
function ReportDialog({ item, place, onClose }: ReportProps) {
  const say = useSay();
  const tell = useTell();
  const [state, setState] = useState<ItemState>(item.state === "open" ? "doing" : item.state);
  const [note, setNote] = useState(item.note);
  const [files, setFiles] = useState(item.files.map((fileId, i) => ({ fileId, name: String(i + 1) })));
  const report = useCommand(useVillagePlans().reportItem, {
    onDone: () => {
      tell(say("village-plan.reported"));
      onClose();
    },
  });
  const options = ITEM_STATES.map((value) => ({ value, label: say(`village-plan.item.${value}`) }));
  return (
    <Dialog
      open
      title={item.measure}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={report.busy}
            onClick={() =>
              void report.run({
                planItemId: item.id,
                state,
                note,
                files: files.map((one) => one.fileId),
              } as never)
            }
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("village-plan.progress")} required>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={state}
              options={options}
              onChange={(value) => value && setState(value as ItemState)}
            />
          )}
        </Field>
        <Field label={say("village-plan.report.note")} hint={say("village-plan.report.hint")}>
          {(given) => (
            <TextArea {...given} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        <ProofFiles
          purpose="stationing"
          place={place}
          label={say("village-plan.files")}
          files={files as never}
          onChange={(next) => setFiles(next as never)}
        />
        <RefusalNote trouble={report.trouble} />
      </div>
    </Dialog>
  );
}

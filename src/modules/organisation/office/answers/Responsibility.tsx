import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Field } from "#ui/Field.tsx";
import { Missing } from "#ui/Figures.tsx";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { type AnswerableRow, RESPONSIBILITY_LEVELS } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { OrganisationNav } from "../OrganisationNav.tsx";
import styles from "../office.module.css";
import { AssignDialog } from "./AssignDialog.tsx";
import { EndNoticeDialog } from "./EndNoticeDialog.tsx";

/** Who answers for a place on a day: kind by kind, from the county down, by unit, post and person. */
export function Responsibility() {
  const { say, speak } = useSpeech();
  const actor = useActor();
  const [{ under, on }, setAddress] = useAddressState<{ under?: string; on?: string }>();
  const [assigning, setAssigning] = useState(false);
  const territory = under ?? actor.countyCode;
  const may = useMay("organisation.edit", territory);
  const found = useQuery(
    useOrganisation().responsibilities.queryOptions({
      input: { territory: territory as never, ...(on && { on: on as never }) },
    }),
  );
  const rows = found.data ?? [];
  return (
    <Screen
      title={say("organisation.responsibility")}
      above={<OrganisationNav />}
      below={<PlaceName code={territory} from="township" />}
      actions={
        may && (
          <Button kind="primary" onClick={() => setAssigning(true)}>
            {say("organisation.assign")}
          </Button>
        )
      }
    >
      <div className={styles.tools} style={{ alignItems: "end" }}>
        <div className={styles.wideTool}>
          <PlacePicker value={under} onChange={(code) => setAddress({ under: code })} />
        </div>
        <Field label={say("organisation.on-day")}>
          {(given) => (
            <DayInput {...given} value={on ?? today()} onChange={(next) => setAddress({ on: next ?? undefined })} />
          )}
        </Field>
      </div>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.data && rows.length === 0 && <EmptyState title={say("organisation.nobody-answers")} />}
      {RESPONSIBILITY_LEVELS.filter((level) => rows.some((one) => one.level === level)).map((level) => (
        <Section key={level} title={speak(`responsibility.level.${level}`)}>
          <Table rows={rows.filter((one) => one.level === level)} may={may} />
        </Section>
      ))}
      {assigning && <AssignDialog territory={territory} onClose={() => setAssigning(false)} />}
    </Screen>
  );
}

function Table({ rows, may }: { rows: readonly AnswerableRow[]; may: boolean }) {
  const { say, speak } = useSpeech();
  const [ending, setEnding] = useState<AnswerableRow | null>(null);
  const keyOf = (row: AnswerableRow): string => row.id ?? `${row.kind} ${row.post} ${row.unit?.id} ${row.territory}`;
  return (
    <ScrollFrame label={say("organisation.responsibility")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("organisation.kind")}</th>
            <th scope="col">{say("organisation.unit")}</th>
            <th scope="col">{say("organisation.post")}</th>
            <th scope="col">{say("organisation.person")}</th>
            <th scope="col">{say("organisation.matter")}</th>
            <th scope="col">{say("organisation.ground-of")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{speak(`responsibility.${row.kind}`)}</th>
              <td>{row.unit?.name ?? <Missing />}</td>
              <td>{row.post ? speak(`post.${row.post}`) : <Missing />}</td>
              <td>
                <span className={styles.people}>
                  {row.persons.map((one) => (
                    <To key={one.id} to={`/organisation/cadres/${one.id}`}>
                      {one.name}
                    </To>
                  ))}
                  {row.persons.length === 0 && <Missing />}
                </span>
              </td>
              <td>
                {row.matter ??
                  (row.post && <To to={`/organisation/duties#${row.post}`}>{say("organisation.duties")}</To>)}
              </td>
              <td>
                {speak(`responsibility.source.${row.source}`)} <span className="faint">{row.documentNo}</span>
                {may && row.id && (
                  <Button kind="link" style={{ paddingBlock: 0, blockSize: "auto" }} onClick={() => setEnding(row)}>
                    {say("organisation.end-notice")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending?.id && <EndNoticeDialog id={ending.id} onClose={() => setEnding(null)} />}
    </ScrollFrame>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Papers } from "#ui/Papers.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { type AppraisalRow, type FourFigures, gradeWord, RANKING_PAPERS, rateOf } from "../../contract.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { WorklogNav } from "../WorklogNav.tsx";
import { DecideDialog } from "./DecideDialog.tsx";
import { type Behind, EvidenceDialog } from "./EvidenceDialog.tsx";
import { PollDialog } from "./PollDialog.tsx";

const KEYS = ["residence", "visits", "awareness", "satisfaction"] as const;
type Address = { under?: string; period?: string };

const periodsOf = (day: string): string[] => {
  const year = Number(day.slice(0, 4));
  return [year, year - 1].flatMap((one) => [`${one}-H1`, `${one}-H2`, `${one}`]);
};

/** 三率一度: each figure with what it counts, the grade proposed and the grade decided. */
export function AppraisalsPage() {
  const { say, speak, language } = useSpeech();
  const tell = useTell();
  const actor = useActor();
  const api = useWorklog();
  const [{ under, period = `${today().slice(0, 4)}-H1` }, setAddress] = useAddressState<Address>();
  const [deciding, setDeciding] = useState<AppraisalRow | null>(null);
  const [polling, setPolling] = useState(false);
  const [behind, setBehind] = useState<{ row: AppraisalRow; figure: Behind } | null>(null);
  const ground = under ?? actor.rights["worklog.appraise"]?.[0];
  const may = (actor.rights["worklog.appraise"] ?? []).length > 0;
  const found = useQuery(api.appraisals.queryOptions({ input: { period, ...(under && { under: under as never }) } }));
  const propose = useCommand(api.propose, {
    onDone: ({ proposed }) => tell(say("worklog.proposed", { count: proposed })),
  });
  const wordOf = (one: string): string => speak(`worklog.period.${one.slice(5) || "year"}`, { year: one.slice(0, 4) });
  const rows = found.data ?? [];
  return (
    <Screen
      title={say("worklog.appraisals")}
      above={<WorklogNav />}
      wide
      actions={
        may && (
          <>
            <Button onClick={() => setPolling(true)}>{say("worklog.record-poll")}</Button>
            <Button
              kind="primary"
              loading={propose.busy}
              onClick={() => void propose.run({ under: ground as never, period })}
            >
              {say("worklog.propose")}
            </Button>
          </>
        )
      }
    >
      <div className={styles.tools}>
        <Choice
          aria-label={say("worklog.period")}
          mayBeEmpty={false}
          value={period}
          options={periodsOf(today()).map((value) => ({ value, label: wordOf(value) }))}
          onChange={(value) => setAddress({ ...(value && { period: value }) })}
        />
        {rows.length > 0 && (
          <Papers
            papers={RANKING_PAPERS.map((paper) => ({
              key: paper,
              word: speak(`worklog.paper.${paper}`),
              make: (form) => api.rankingPaper.call({ period, paper, form, ...(under && { under: under as never }) }),
            }))}
          />
        )}
      </div>
      <RefusalNote trouble={propose.trouble ?? (found.error ? troubleOf(found.error) : null)} />
      {found.data && rows.length === 0 && (
        <EmptyState title={say("worklog.appraisals-none")} todo={say("worklog.appraisals-none.do")} />
      )}
      {rows.length > 0 && (
        <ScrollFrame label={say("worklog.appraisals")}>
          <table className={styles.table} aria-label={say("worklog.appraisals")}>
            <thead>
              <tr>
                <th scope="col">{say("worklog.name")}</th>
                <th scope="col">{say("worklog.village")}</th>
                {KEYS.map((key) => (
                  <th key={key} scope="col" className={styles.end}>
                    {say(`worklog.figure.${key}`)}
                  </th>
                ))}
                <th scope="col" className={styles.end}>
                  {say("worklog.score")}
                </th>
                <th scope="col">{say("worklog.grade")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    {row.cadre ? (
                      <To to={`/attendance/people/${row.cadre.id}`}>{row.cadre.name}</To>
                    ) : (
                      <strong>{say("worklog.team")}</strong>
                    )}
                  </td>
                  <td>{row.placeName}</td>
                  {KEYS.map((key) => (
                    <td key={key} className={styles.end}>
                      <FigureShown row={row} name={key} open={(figure) => setBehind({ row, figure })} />
                    </td>
                  ))}
                  <td className={styles.end}>{(row.score / 100).toFixed(1)}</td>
                  <td>
                    {row.grade ? (
                      <StateChip tone="done" word={gradeWord(language, row.grade)} />
                    ) : (
                      <span className={styles.acts}>
                        <span className="soft">
                          {say("worklog.proposal", { grade: gradeWord(language, row.proposed) })}
                        </span>
                        {may && (
                          <Button size="small" onClick={() => setDeciding(row)}>
                            {say("worklog.decide")}
                          </Button>
                        )}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {deciding && <DecideDialog row={deciding} onClose={() => setDeciding(null)} />}
      {behind && <EvidenceDialog {...behind} onClose={() => setBehind(null)} />}
      {polling && <PollDialog onClose={() => setPolling(false)} />}
    </Screen>
  );
}

type Shown = { row: AppraisalRow; name: (typeof KEYS)[number]; open: (figure: Behind) => void };

/** `92.5% 18.5/20`, and behind it the list it was counted from; a figure nobody has gathered says so. */
function FigureShown({ row, name, open }: Shown) {
  const { say } = useSpeech();
  const figure = (row.figures as FourFigures)[name];
  if (figure.of === 0) return <span className="faint">{say("worklog.figure-none")}</span>;
  const unit = name === "residence" ? 2 : 1;
  const rate = `${(rateOf(figure) / 100).toFixed(1)}%`;
  const month = `${row.period.slice(0, 4)}-${row.period.endsWith("H1") ? "06" : "12"}`;
  const days = row.cadre
    ? `/attendance/people/${row.cadre.id}?month=${month}`
    : `/attendance?under=${row.place}&month=${month}`;
  return (
    <>
      {name === "residence" ? (
        <To to={days}>{rate}</To>
      ) : (
        <Button kind="link" onClick={() => open(name)}>
          {rate}
        </Button>
      )}{" "}
      <span className="faint">{`${figure.part / unit}/${figure.of / unit}`}</span>
    </>
  );
}

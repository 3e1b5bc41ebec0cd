import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { addDays, type Day } from "#kernel/day.ts";
import { daysInMonth } from "#kernel/recurrence.ts";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useSaveFile } from "#ui/use-save-file.ts";
import { type Board, DUTY_STATES } from "../../contract.ts";
import { useDuties } from "../api.ts";
import { useNamed } from "../Lines.tsx";
import styles from "../office.module.css";
import { Declared } from "./Declared.tsx";

type At = { tab?: string; month?: string; under?: string };

/** How the duties of my ground stand in a month, and the duties that are in force. */
export function DutyBoard() {
  const { say } = useSpeech();
  const [{ tab, month = today().slice(0, 7), under }, setAt] = useAddressState<At>();
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  const input = {
    from: `${month}-01` as Day,
    to: addDays(`${month}-01` as Day, last - 1),
    ...(under && { under: under as never }),
  };
  const board = useQuery({
    ...useDuties().board.queryOptions({ input }),
    enabled: tab !== "rules",
    placeholderData: (before) => before,
  });
  return (
    <Screen title={say("duties.board")} below={say("duties.board.intro")} wide>
      <Tabs
        label={say("duties.board")}
        tabs={[
          { key: "state", name: say("duties.board.tab.state") },
          { key: "rules", name: say("duties.board.tab.rules") },
        ]}
        shown={tab === "rules" ? "rules" : "state"}
        onChange={(key) => setAt({ tab: key === "state" ? undefined : key } as At)}
      />
      {tab === "rules" ? (
        <Declared />
      ) : (
        <>
          <div className={styles.tools}>
            <Field label={say("duties.month")}>
              {(given) => (
                <Input
                  {...given}
                  type="month"
                  value={month}
                  onChange={(event) => setAt({ month: event.target.value || undefined } as At)}
                />
              )}
            </Field>
          </div>
          {board.error && !board.data ? (
            <RefusalNote trouble={troubleOf(board.error)} again={() => void board.refetch()} />
          ) : null}
          {board.data && <States board={board.data} papers={<LapsePapers input={input} />} />}
          {board.isPending && <p className="faint">{say("ui.loading")}</p>}
        </>
      )}
    </Screen>
  );
}

/** What was not done as papers: to put up, and to go on editing. */
function LapsePapers({ input }: { input: { from: Day; to: Day; under?: never } }) {
  const { say } = useSpeech();
  const api = useDuties();
  const { save, trouble } = useSaveFile();
  return (
    <>
      <p className={styles.tools}>
        <Button onClick={() => void save(() => api.lapsesPdf.call(input))}>{say("duties.lapsed.pdf")}</Button>
        <Button onClick={() => void save(() => api.lapsesDocx.call(input))}>{say("duties.lapsed.docx")}</Button>
      </p>
      <RefusalNote trouble={trouble} />
    </>
  );
}

function States({ board, papers }: { board: Board; papers: ReactNode }) {
  const { say, speak } = useSpeech();
  const named = useNamed();
  if (board.duties.length === 0) return <EmptyState title={say("duties.none")} todo={say("duties.none.do")} />;
  return (
    <>
      <ScrollFrame label={say("duties.board")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("duties.name")}</th>
              {DUTY_STATES.map((state) => (
                <th scope="col" key={state} className={styles.end}>
                  {speak(`duties.state.${state}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.duties.map((duty) => (
              <tr key={duty.key}>
                <th scope="row">{named(duty)}</th>
                {DUTY_STATES.map((state) => {
                  const count = duty.counts[state] ?? 0;
                  const bad = count > 0 && (state === "late" || state === "lapsed");
                  return (
                    <td key={state} className={`${styles.end} ${bad ? styles.some : ""}`}>
                      {count === 0 ? <span className="faint">0</span> : count}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {board.townships.length > 1 && (
        <Section title={say("duties.townships")}>
          <ul className={styles.rows}>
            {board.townships.map((one) => (
              <li key={one.code}>
                <span className={styles.grow}>
                  <To to={`/duties?under=${one.code}`}>{one.name}</To>
                </span>
                <span className={styles.counts}>
                  <span>{say("duties.townships.done", { count: one.done })}</span>
                  <span>{say("duties.townships.missing", { count: one.late + one.lapsed })}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say("duties.lapsed")} note={board.more ? say("duties.lapsed.more") : undefined}>
        {board.lapsed.length === 0 ? (
          <p className="soft">{say("duties.lapsed.none")}</p>
        ) : (
          <>
            {papers}
            <Lapsed rows={board.lapsed} />
          </>
        )}
      </Section>
    </>
  );
}

function Lapsed({ rows }: { rows: Board["lapsed"] }) {
  const { say, speak } = useSpeech();
  const named = useNamed();
  return (
    <ScrollFrame label={say("duties.lapsed")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["name", "place", "who", "due", "step"] as const).map((one) => (
              <th scope="col" key={one}>
                {say(`duties.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.key} ${row.place} ${row.cadreId} ${row.due}`}>
              <th scope="row">
                {named(row)}
                {row.need > 1 && (
                  <span className="faint number">
                    {" "}
                    {say("duties.day.progress", { have: row.have, need: row.need })}
                  </span>
                )}
              </th>
              <td>
                <PlaceName code={row.place} from="township" />
              </td>
              <td>
                {row.names.length > 0 ? row.names.join("、") : <span className="faint">{say("duties.nobody")}</span>}
              </td>
              <td className="number">{row.due}</td>
              <td>
                <StateChip
                  tone={row.state === "late" ? "attention" : "trouble"}
                  word={row.step ? speak(`duties.step.${row.step}`) : speak(`duties.state.${row.state}`)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

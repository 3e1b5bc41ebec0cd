import { useQuery } from "@tanstack/react-query";
import { To, useAddressState } from "#ui/Address.tsx";
import { Choice } from "#ui/Choice.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { CoverageRow } from "../domain/shapes.ts";
import { useSurveys } from "./api.ts";
import { SurveyNav } from "./SurveyNav.tsx";
import styles from "./survey.module.css";

const TOWNSHIP = 9;
const YEARS = 5;
const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((part * 100) / whole).toFixed(1)}%`);

/** How many households were visited this year, place by place; a village opens its visits. */
export function CoverageBoard() {
  const say = useSay();
  const [{ under, year }, setAddress] = useAddressState<{ under?: string; year?: string }>();
  const found = useQuery(
    useSurveys().coverage.queryOptions({
      input: { ...(under && { under: under as never }), ...(year && { year: Number(year) }) },
    }),
  );
  const thisYear = Number(today().slice(0, 4));
  const board = found.data;
  const inside = ({ code }: CoverageRow): string =>
    code.length === TOWNSHIP ? `/surveys/coverage?under=${code}` : `/surveys?under=${code}`;
  return (
    <Screen
      title={say("survey.coverage")}
      above={<SurveyNav />}
      actions={
        <Choice
          aria-label={say("survey.year")}
          mayBeEmpty={false}
          value={year ?? String(thisYear)}
          options={Array.from({ length: YEARS }, (_, i) => String(thisYear - i)).map((value) => ({
            value,
            label: say("survey.of-year", { year: value }),
          }))}
          onChange={(next) => setAddress({ year: next ?? undefined })}
        />
      }
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {board && (
        <div className={styles.tiles}>
          <FigureTile name={say("survey.households")} value={board.total.households} />
          <FigureTile
            name={say("survey.visited")}
            value={board.total.visited}
            note={percent(board.total.visited, board.total.households)}
          />
          <FigureTile name={say("survey.by-resident")} value={board.total.resident} />
          <FigureTile name={say("survey.by-helper")} value={board.total.helper} />
          <FigureTile name={say("survey.by-both")} value={board.total.both} />
          <FigureTile name={say("survey.visit-count")} value={board.total.visits} />
        </div>
      )}
      {board?.children.length === 0 && <EmptyState title={say("survey.coverage-none")} />}
      {board && board.children.length > 0 && (
        <ScrollFrame label={say("survey.coverage")}>
          <table className={styles.table} aria-label={say("survey.coverage")}>
            <thead>
              <tr>
                <th scope="col">{say("survey.place")}</th>
                {(["households", "visited", "rate", "by-resident", "by-helper", "by-both", "visit-count"] as const).map(
                  (key) => (
                    <th key={key} scope="col" className={`number ${styles.end}`}>
                      {say(`survey.${key}`)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {board.children.map((row) => (
                <tr key={row.code}>
                  <th scope="row">
                    <To to={inside(row)}>{row.name}</To>
                  </th>
                  <td className={`number ${styles.end}`}>{formatCount(row.households)}</td>
                  <td className={`number ${styles.end}`}>{formatCount(row.visited)}</td>
                  <td className={`number ${styles.end}`}>{percent(row.visited, row.households)}</td>
                  <td className={`number ${styles.end}`}>{formatCount(row.resident)}</td>
                  <td className={`number ${styles.end}`}>{formatCount(row.helper)}</td>
                  <td className={`number ${styles.end}`}>{formatCount(row.both)}</td>
                  <td className={`number ${styles.end}`}>{formatCount(row.visits)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </Screen>
  );
}

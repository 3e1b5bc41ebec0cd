import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { type BulletinRead, nameShown } from "../../contract.ts";
import styles from "../office.module.css";
import type { Behind } from "./BehindFigure.tsx";

type Figures = BulletinRead["figures"];
type Group = Figures["groups"][number];
type Person = Figures["people"][number];
type Open = (behind: Behind) => void;
/** A column of words, or of figures each of which opens the list it was counted from. */
type Column<Row> = { title: string; cell: (row: Row) => string; opens?: (row: Row) => Behind };

const days = (one: Group | Person): string => `${one.counted / 2} / ${one.target}`;
const inTime = (one: Group | Person): number => one.reportsSent - one.reportsLate;
const reports = (one: Group | Person): string => `${inTime(one)} / ${one.reportsDue}`;

/** Units by rank. Days against what is asked, reports in time against those due. */
export function GroupTable({ groups, open }: { groups: Figures["groups"]; open: Open }) {
  const say = useSay();
  const behind = (figure: Behind["figure"], said: (one: Group) => number) => (one: Group) => ({
    ...{ figure, under: one.code, title: one.name, said: said(one) },
  });
  return (
    <RankTable
      title={say("worklog.by-unit")}
      rows={groups}
      rowKey={(one) => one.code}
      open={open}
      columns={[
        { title: say("worklog.unit"), cell: (one) => one.name },
        {
          title: say("worklog.met"),
          cell: (one) => `${one.met} / ${one.people}`,
          opens: behind("people", (one) => one.met),
        },
        { title: say("worklog.days"), cell: days, opens: behind("people", (one) => one.counted / 2) },
        {
          title: say("worklog.visits"),
          cell: (one) => String(one.households),
          opens: behind("visits", (one) => one.households),
        },
        { title: say("worklog.reports"), cell: reports, opens: behind("reports", inTime) },
      ]}
    />
  );
}

type PeopleProps = { people: Figures["people"]; names: BulletinRead["names"]; open: Open };

/** People by rank, named as the pack allows. */
export function PeopleTable({ people, names, open }: PeopleProps) {
  const say = useSay();
  const behind = (figure: Behind["figure"], said: (one: Person) => number) => (one: Person) => ({
    ...{ figure, under: one.place, cadreId: one.cadreId, said: said(one) },
    title: `${nameShown(one.name, names)} ${one.placeName}`,
  });
  return (
    <RankTable
      title={say("worklog.by-person")}
      rows={people}
      rowKey={(one) => `${one.cadreId}${one.place}`}
      open={open}
      columns={[
        { title: say("worklog.name"), cell: (one) => nameShown(one.name, names) },
        { title: say("worklog.village"), cell: (one) => one.placeName },
        { title: say("worklog.days"), cell: days, opens: behind("days", (one) => one.counted / 2) },
        { title: say("worklog.log-count"), cell: (one) => String(one.logs), opens: behind("logs", (one) => one.logs) },
        {
          title: say("worklog.visits"),
          cell: (one) => String(one.households),
          opens: behind("visits", (one) => one.households),
        },
        { title: say("worklog.reports"), cell: reports, opens: behind("reports", inTime) },
      ]}
    />
  );
}

type RankProps<Row> = {
  title: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  open: Open;
};

function RankTable<Row>({ title, rows, rowKey, columns, open }: RankProps<Row>) {
  const say = useSay();
  return (
    <Section title={title}>
      <ScrollFrame label={title}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{say("worklog.rank")}</th>
              {columns.map((one) => (
                <th key={one.title} scope="col" className={one.opens && styles.end}>
                  {one.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={rowKey(row)}>
                <td className="number">{i + 1}</td>
                {columns.map(({ title: key, cell, opens }) => (
                  <td key={key} className={opens && styles.end}>
                    {opens ? (
                      <Button kind="link" onClick={() => open(opens(row))}>
                        {cell(row)}
                      </Button>
                    ) : (
                      cell(row)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

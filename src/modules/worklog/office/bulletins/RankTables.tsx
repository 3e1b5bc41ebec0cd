import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { type BulletinRead, nameShown } from "../../contract.ts";
import styles from "../office.module.css";
import type { Behind } from "./BehindFigure.tsx";

type Figures = BulletinRead["figures"];
type Open = (behind: Behind) => void;
type Cell = { children: string; of: Behind; open: Open };

/** A figure that opens the list it was counted from. */
function Figure({ children, of, open }: Cell) {
  return (
    <Button kind="link" onClick={() => open(of)}>
      {children}
    </Button>
  );
}

/** Units by rank. Days against what is asked, reports in time against those due. */
export function GroupTable({ groups, open }: { groups: Figures["groups"]; open: Open }) {
  const say = useSay();
  const of = (one: Figures["groups"][number], figure: Behind["figure"], said: number): Behind => ({
    ...{ figure, under: one.code, title: one.name, said },
  });
  return (
    <Section title={say("worklog.by-unit")}>
      <ScrollFrame label={say("worklog.by-unit")}>
        <table className={styles.table} aria-label={say("worklog.by-unit")}>
          <thead>
            <tr>
              <th scope="col">{say("worklog.rank")}</th>
              <th scope="col">{say("worklog.unit")}</th>
              <th scope="col" className={styles.end}>
                {say("worklog.met")}
              </th>
              <th scope="col" className={styles.end}>
                {say("worklog.days")}
              </th>
              <th scope="col" className={styles.end}>
                {say("worklog.visits")}
              </th>
              <th scope="col" className={styles.end}>
                {say("worklog.reports")}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((one, i) => (
              <tr key={one.code}>
                <td className="number">{i + 1}</td>
                <td>{one.name}</td>
                <td className={styles.end}>
                  <Figure of={of(one, "people", one.met)} open={open}>{`${one.met} / ${one.people}`}</Figure>
                </td>
                <td className={styles.end}>
                  <Figure
                    of={of(one, "people", one.counted)}
                    open={open}
                  >{`${one.counted / 2} / ${one.target}`}</Figure>
                </td>
                <td className={styles.end}>
                  <Figure of={of(one, "visits", one.households)} open={open}>{`${one.households}`}</Figure>
                </td>
                <td className={styles.end}>
                  <Figure
                    of={of(one, "reports", one.reportsSent - one.reportsLate)}
                    open={open}
                  >{`${one.reportsSent - one.reportsLate} / ${one.reportsDue}`}</Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

/** People by rank, named as the pack allows. */
export function PeopleTable({
  people,
  names,
  open,
}: {
  people: Figures["people"];
  names: BulletinRead["names"];
  open: Open;
}) {
  const say = useSay();
  const of = (one: Figures["people"][number], figure: Behind["figure"], said: number): Behind => ({
    ...{ figure, under: one.place, cadreId: one.cadreId, said },
    title: `${nameShown(one.name, names)} ${one.placeName}`,
  });
  return (
    <Section title={say("worklog.by-person")}>
      <ScrollFrame label={say("worklog.by-person")}>
        <table className={styles.table} aria-label={say("worklog.by-person")}>
          <thead>
            <tr>
              <th scope="col">{say("worklog.rank")}</th>
              <th scope="col">{say("worklog.name")}</th>
              <th scope="col">{say("worklog.village")}</th>
              <th scope="col" className={styles.end}>
                {say("worklog.days")}
              </th>
              <th scope="col" className={styles.end}>
                {say("worklog.log-count")}
              </th>
              <th scope="col" className={styles.end}>
                {say("worklog.visits")}
              </th>
              <th scope="col" className={styles.end}>
                {say("worklog.reports")}
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((one, i) => (
              <tr key={`${one.cadreId}${one.place}`}>
                <td className="number">{i + 1}</td>
                <td>{nameShown(one.name, names)}</td>
                <td>{one.placeName}</td>
                <td className={styles.end}>
                  <Figure
                    of={of(one, "days", one.counted / 2)}
                    open={open}
                  >{`${one.counted / 2} / ${one.target}`}</Figure>
                </td>
                <td className={styles.end}>
                  <Figure of={of(one, "logs", one.logs)} open={open}>{`${one.logs}`}</Figure>
                </td>
                <td className={styles.end}>
                  <Figure of={of(one, "visits", one.households)} open={open}>{`${one.households}`}</Figure>
                </td>
                <td className={styles.end}>
                  <Figure
                    of={of(one, "reports", one.reportsSent - one.reportsLate)}
                    open={open}
                  >{`${one.reportsSent - one.reportsLate} / ${one.reportsDue}`}</Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { type BulletinRead, nameShown } from "../../contract.ts";
import styles from "../office.module.css";

type Figures = BulletinRead["figures"];

/** Units by rank. Days against what is asked, reports in time against those due. */
export function GroupTable({ groups }: { groups: Figures["groups"] }) {
  const say = useSay();
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
                <td className={styles.end}>{`${one.met} / ${one.people}`}</td>
                <td className={styles.end}>{`${one.counted / 2} / ${one.target}`}</td>
                <td className={styles.end}>{one.households}</td>
                <td className={styles.end}>{`${one.reportsSent - one.reportsLate} / ${one.reportsDue}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

/** People by rank, named as the pack allows. */
export function PeopleTable({ people, names }: { people: Figures["people"]; names: BulletinRead["names"] }) {
  const say = useSay();
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
                <td className={styles.end}>{`${one.counted / 2} / ${one.target}`}</td>
                <td className={styles.end}>{one.logs}</td>
                <td className={styles.end}>{one.households}</td>
                <td className={styles.end}>{`${one.reportsSent - one.reportsLate} / ${one.reportsDue}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

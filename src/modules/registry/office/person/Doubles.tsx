import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useRegistry } from "../api.ts";
import { CodeWord } from "../CodeWord.tsx";
import styles from "../Duplicates.module.css";

const MOST = 100;

/** Other records of the same person, for those who may put them together. */
export function Doubles({ personId, place }: { personId: string; place: string }) {
  const say = useSay();
  const may = useMay("household.merge", place);
  const found = useQuery({
    ...useRegistry().duplicates.queryOptions({ input: { limit: MOST } }),
    enabled: may,
  });
  const group = found.data?.rows.find((one) => one.records.some((record) => record.personId === personId));
  if (!group) return null;
  return (
    <Section
      title={say("registry.person.doubles")}
      actions={<To to="/households/duplicates">{say("registry.compare-and-merge")}</To>}
    >
      <ul className={`${styles.group} ${styles.records}`}>
        {group.records
          .filter((one) => one.personId !== personId)
          .map((one) => (
            <li key={one.personId} className={styles.record}>
              <To to={`/persons/${one.personId}`}>{one.name}</To>
              <span className="number">{one.idNumber}</span>
              <span className="soft">
                {one.placeName} · {say("registry.household-of", { name: one.headName ?? "" })} ·{" "}
                <CodeWord list="relation" value={one.relation} />
              </span>
            </li>
          ))}
      </ul>
      {group.elsewhere > 0 && (
        <p className="faint">{say("registry.duplicates-elsewhere", { count: group.elsewhere })}</p>
      )}
    </Section>
  );
}

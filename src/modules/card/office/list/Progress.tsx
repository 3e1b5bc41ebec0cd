import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { RollUpShown } from "../../contract.ts";
import { useCards } from "../api.ts";
import styles from "./Progress.module.css";

/** How far the ground is: the three zero-error counters, then villages and helpers, worst first. */
export function Progress() {
  const { say, speak } = useSpeech();
  const cards = useCards();
  const [{ under }] = useAddressState<{ under?: string }>();
  const input = under ? { place: under } : {};
  const below = under ? `&under=${under}` : "";
  const counters = useQuery(cards.counters.queryOptions({ input }));
  const villages = useQuery(cards.byVillage.queryOptions({ input }));
  const helpers = useQuery(cards.byHelper.queryOptions({ input }));
  return (
    <>
      <Section title={say("cards.zero-errors")} note={say("cards.zero-errors.note")}>
        <div className={styles.tiles}>
          {counters.error && <RefusalNote trouble={troubleOf(counters.error)} again={() => void counters.refetch()} />}
          {counters.isLoading && <p className="soft">{say("ui.loading")}</p>}
          {counters.data?.map((one) => (
            <FigureTile
              key={one.goal}
              name={speak(`cards.goal.${one.goal}`)}
              value={one.proven}
              alarming
              note={say("cards.reported-errors", { count: one.reported })}
              to={`/errors?goal=${one.goal}${below}`}
            />
          ))}
        </div>
      </Section>
      <Section title={say("cards.by-village")}>
        <RollUpTable
          label={say("cards.by-village")}
          asked={villages}
          nameOf={(row) => (
            <To to={`/cards?tab=all&under=${row.key}`}>
              <PlaceName code={row.key} from="township" />
            </To>
          )}
        />
      </Section>
      <Section title={say("cards.by-helper")}>
        <RollUpTable
          label={say("cards.by-helper")}
          asked={helpers}
          nameOf={(row) => <To to={`/cards?tab=all&helper=${row.key}${below}`}>{row.name}</To>}
        />
      </Section>
    </>
  );
}

type TableProps = { label: string; asked: UseQueryResult<RollUpShown[]>; nameOf: (row: RollUpShown) => ReactNode };

function RollUpTable({ label, asked, nameOf }: TableProps) {
  const { say } = useSpeech();
  if (asked.error) return <RefusalNote trouble={troubleOf(asked.error)} again={() => void asked.refetch()} />;
  if (!asked.data) return <p className="soft">{say("ui.loading")}</p>;
  const rows = asked.data;
  if (rows.length === 0) return <p className="soft">{say("cards.roll-none")}</p>;
  return (
    <ScrollFrame label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {(["name", "households", "completeness", "clean", "blocks", "warns", "signed"] as const).map((key, i) => (
              <th key={key} scope="col" className={i > 0 ? styles.end : undefined}>
                {say(`cards.roll.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{nameOf(row)}</th>
              <td className={styles.end}>{row.households}</td>
              <td className={styles.end}>
                <span className={styles.bar}>
                  <i style={{ inlineSize: `${row.completeness}%` }} />
                </span>
                <span className={styles.percent}>{row.completeness}%</span>
              </td>
              <td className={styles.end}>{row.clean}</td>
              <td className={styles.end}>{row.blocks}</td>
              <td className={styles.end}>{row.warns}</td>
              <td className={styles.end}>{row.signed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

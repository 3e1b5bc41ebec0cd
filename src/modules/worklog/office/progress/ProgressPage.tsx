import { useQuery } from "@tanstack/react-query";
import type { Day } from "#kernel/day.ts";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { Named } from "../../contract.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { WorklogNav } from "../WorklogNav.tsx";

type Address = { under?: string; cadre?: string; year?: string };
type Said = { item: string; logs: number; last: Day };

/** The duty set of one resident cadre in a year, item by item: how often it was written about, when last, and what nobody wrote about yet. */
export function ProgressPage() {
  const { say } = useSpeech();
  const api = useWorklog();
  const me = useActor();
  const [{ under, cadre, year = today().slice(0, 4) }, setAddress] = useAddressState<Address>();
  const lists = useQuery(api.lists.queryOptions({ input: undefined }));
  const week = useQuery(
    api.week.queryOptions({ input: { on: today() as Day, ...(under && { under: under as never }) } }),
  );
  const people = [...new Map((week.data?.rows ?? []).map((one) => [one.cadre.id as string, one])).values()];
  const who = cadre ?? (me.rights["worklog.write"]?.length ? me.cadreId : undefined) ?? people[0]?.cadre.id;
  const found = useQuery({
    ...api.progress.queryOptions({ input: { cadreId: who as never, year: Number(year) } }),
    enabled: who !== undefined,
  });
  const said = new Map((found.data ?? []).map((one) => [one.item, one]));
  const sets = lists.data?.sets ?? [];
  const items = sets.flatMap((set) => set.items);
  const begun = items.filter((one) => said.has(one.key)).length;
  const step = (by: number) => setAddress({ year: String(Number(year) + by) });
  return (
    <Screen title={say("worklog.progress")} above={<WorklogNav />} below={say("worklog.progress.about")}>
      <div className={styles.tools}>
        <Choice
          aria-label={say("worklog.name")}
          value={who ?? null}
          mayBeEmpty={false}
          options={people.map((one) => ({ value: one.cadre.id, label: `${one.cadre.name} ${one.placeName}` }))}
          onChange={(value) => setAddress({ cadre: value ?? undefined })}
        />
        <div className={styles.acts}>
          <Button aria-label={say("worklog.progress.before")} onClick={() => step(-1)}>
            ‹
          </Button>
          <span className="number">{say("worklog.period.year", { year })}</span>
          <Button
            aria-label={say("worklog.progress.after")}
            disabled={year >= today().slice(0, 4)}
            onClick={() => step(1)}
          >
            ›
          </Button>
        </div>
      </div>
      <RefusalNote
        trouble={found.error ? troubleOf(found.error) : week.error ? troubleOf(week.error) : null}
        again={() => void found.refetch()}
      />
      {week.data && !who && <EmptyState title={say("worklog.nobody")} />}
      {who && found.data && (
        <>
          <div className={styles.tiles}>
            <FigureTile name={say("worklog.progress.begun")} value={begun} />
            <FigureTile
              name={say("worklog.progress.not-begun")}
              value={items.length - begun}
              alarming={begun < items.length}
            />
          </div>
          {sets.map((set) => (
            <DutySet key={set.key} set={set} items={set.items} said={said} who={who} />
          ))}
        </>
      )}
    </Screen>
  );
}

type SetProps = { set: Named; items: readonly Named[]; said: ReadonlyMap<string, Said>; who: string };

/** One set, in its own order; each item opens the logs behind its number. */
function DutySet({ set, items, said, who }: SetProps) {
  const { say, language } = useSpeech();
  return (
    <Section title={set[language]}>
      <ScrollFrame label={set[language]}>
        <table className={`${styles.table} ${styles.halved}`} aria-label={set[language]}>
          <thead>
            <tr>
              <th scope="col">{say("worklog.items")}</th>
              <th scope="col" className={styles.end}>
                {say("worklog.log-count")}
              </th>
              <th scope="col">{say("worklog.progress.last")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              const one = said.get(item.key);
              return (
                <tr key={item.key}>
                  <td>{item[language]}</td>
                  <td className={styles.end}>
                    {one ? <To to={`/worklog?item=${item.key}&cadre=${who}`}>{one.logs}</To> : 0}
                  </td>
                  <td className="number">
                    {one ? one.last : <StateChip tone="attention" word={say("worklog.progress.none")} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { To, useAddressState } from "#ui/Address.tsx";
import { Missing } from "#ui/Figures.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { COVERAGE_GAPS, type CoverageGap, type CoverageRow } from "../../contract.ts";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";
import { Rows } from "../Rows.tsx";
import { StationingNav } from "../StationingNav.tsx";
import { useRuleList } from "../use-lists.ts";

type Address = { under?: string; gap?: CoverageGap };

/** Every village with its team on this day, and what it lacks. */
export function Coverage() {
  const { say, speak } = useSpeech();
  const [{ under, gap }, setAddress] = useAddressState<Address>();
  const levels = useRuleList("stationing.levels");
  const found = useQuery(useStationing().coverage.queryOptions({ input: { ...(under && { under: under as never }) } }));
  const board = found.data;
  const rows = board?.rows.filter((row) => gap === undefined || row.gaps.includes(gap));
  return (
    <Screen title={say("stationing.coverage")} above={<StationingNav />} wide>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {board && (
        <div className={styles.tiles}>
          <FigureTile
            name={say("stationing.villages")}
            value={board.villages}
            note={say("stationing.complete-of", { count: board.complete })}
          />
          <FigureTile name={say("stationing.cadres")} value={board.cadres} />
          {levels.options.map((one) => (
            <FigureTile key={one.value} name={one.label} value={board.levels[one.value] ?? 0} />
          ))}
          {COVERAGE_GAPS.filter((one) => (board.gaps[one] ?? 0) > 0).map((one) => (
            <FigureTile key={one} name={say(`stationing.gap.${one}`)} value={board.gaps[one] ?? 0} alarming />
          ))}
        </div>
      )}
      <div className={styles.filters}>
        <FilterChips
          filters={[
            {
              key: "gap",
              name: say("stationing.lacking"),
              options: COVERAGE_GAPS.map((value) => ({ value, label: say(`stationing.gap.${value}`) })),
            },
          ]}
          values={{ gap }}
          onChange={(change) => setAddress(change as Address)}
        />
      </div>
      <Rows<CoverageRow>
        label={say("stationing.coverage")}
        rows={rows}
        rowKey={(row) => row.place}
        empty={say("stationing.coverage-none")}
        cells={[
          { key: "village", title: say("stationing.village"), cell: (row) => `${row.township}${row.name}` },
          {
            key: "first",
            title: speak("post.first-secretary"),
            cell: (row) => row.firstSecretary?.name ?? <Missing />,
          },
          {
            key: "team",
            title: say("stationing.team"),
            cell: (row) => (
              <span className={styles.row}>
                {row.team.map((one) => (
                  <To key={one.placementId} to={`/stationing/placements/${one.placementId}`}>
                    {one.cadre.name}
                  </To>
                ))}
              </span>
            ),
          },
          {
            key: "unit",
            title: say("stationing.unit-and-head"),
            cell: (row) =>
              row.heads
                .map((one) => one.unit.name + say("ui.in-unit", { unit: one.head?.name ?? say("stationing.no-head") }))
                .join("、") || <Missing />,
          },
          {
            key: "gaps",
            title: say("stationing.lacking"),
            cell: (row) => (
              <span className={styles.row}>
                {row.gaps.length === 0 && <StateChip tone="done" word={say("stationing.complete")} />}
                {row.gaps.map((one) => (
                  <StateChip key={one} tone="attention" word={say(`stationing.gap.${one}`)} />
                ))}
              </span>
            ),
          },
        ]}
      />
    </Screen>
  );
}

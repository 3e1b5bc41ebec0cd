import { useQuery } from "@tanstack/react-query";
import { To, usePathPart } from "#ui/Address.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { COMMITMENT_STANDINGS } from "../../contract.ts";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";
import { Rows } from "../Rows.tsx";
import { StationingNav } from "../StationingNav.tsx";

/** What a unit stands behind, for its head: promises, people, contact households, visits. */
export function BackingOfUnit() {
  const { say, speak } = useSpeech();
  const unitId = usePathPart("unitId");
  const found = useQuery(useStationing().backing.queryOptions({ input: { unitId: unitId as never } }));
  const seen = found.data;
  return (
    <Screen
      title={seen ? say("stationing.backing.unit", { unit: seen.unit.name }) : say("stationing.backing")}
      above={<StationingNav />}
      below={seen && `${say("stationing.head")} ${seen.head ?? "—"}`}
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {!seen && !found.error && <p className="faint">{say("ui.loading")}</p>}
      {seen && (
        <>
          <div className={styles.tiles}>
            {COMMITMENT_STANDINGS.map((one) => (
              <FigureTile
                key={one}
                name={say(`stationing.commitment.${one}`)}
                value={seen.promises[one] ?? 0}
                alarming={one === "missed"}
                to={`/stationing/backing?unit=${seen.unit.id}&standing=${one}`}
              />
            ))}
            <FigureTile name={say("stationing.backing.visits")} value={seen.visits} />
            <FigureTile name={say("stationing.squats")} value={seen.squats} />
          </div>
          <Section title={say("stationing.team")}>
            <Rows
              label={say("stationing.team")}
              rows={seen.team}
              rowKey={(row) => row.cadre.id + row.village.place}
              empty={say("stationing.placements-none")}
              cells={[
                { key: "name", title: say("stationing.person"), cell: (row) => row.cadre.name },
                { key: "post", title: say("stationing.post"), cell: (row) => speak(`post.${row.post}`) },
                {
                  key: "village",
                  title: say("stationing.village"),
                  cell: (row) => `${row.village.township}${row.village.name}`,
                },
              ]}
            />
          </Section>
          <Section
            title={say("stationing.backing.households")}
            note={
              seen.householdsInAll > seen.households.length &&
              say("stationing.backing.households-more", {
                count: seen.householdsInAll,
                shown: seen.households.length,
              })
            }
          >
            <Rows
              label={say("stationing.backing.households")}
              rows={seen.households}
              rowKey={(row) => row.householdId + row.helper.id}
              empty={say("stationing.backing.households-none")}
              cells={[
                {
                  key: "head",
                  title: say("stationing.backing.household"),
                  cell: (row) => <To to={`/households/${row.householdId}`}>{row.headName}</To>,
                },
                { key: "size", title: say("stationing.backing.size"), cell: (row) => row.size },
                {
                  key: "village",
                  title: say("stationing.village"),
                  cell: (row) => `${row.village.township}${row.village.name}`,
                },
                { key: "helper", title: say("stationing.backing.helper"), cell: (row) => row.helper.name },
              ]}
            />
          </Section>
        </>
      )}
    </Screen>
  );
}

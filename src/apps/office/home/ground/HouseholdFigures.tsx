import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCardApi, useRegistryApi } from "../apis.ts";
import styles from "./Ground.module.css";

const WORST = 3;

/** Households, people, errors, warnings and completeness; and the places where most is wrong. */
export function HouseholdFigures({ place }: { place: string }) {
  const say = useSay();
  const counts = useQuery(useRegistryApi().counts.queryOptions({ input: { under: place as never } }));
  const tally = useQuery(useCardApi().tally.queryOptions({ input: { place: place as never } }));
  if (counts.error && !counts.data)
    return <RefusalNote trouble={troubleOf(counts.error)} again={() => void counts.refetch()} />;
  const self = counts.data?.self;
  const list = `/households?under=${place}`;
  const unit = "home.unit.households";
  const worst = (counts.data?.children ?? [])
    .filter((one) => one.blocked > 0)
    .sort((a, b) => b.blocked - a.blocked)
    .slice(0, WORST);
  return (
    <>
      <div className={styles.tiles}>
        <FigureTile name={say("home.households")} value={self?.households} unit={unit} to={list} />
        <FigureTile name={say("home.persons")} value={self?.persons} unit="home.unit.persons" to={list} />
        <FigureTile
          name={say("home.with-errors")}
          value={self?.blocked}
          unit={unit}
          to={`${list}&findings=block`}
          alarming
        />
        <FigureTile name={say("home.with-warnings")} value={self?.warned} unit={unit} to={`${list}&findings=warn`} />
        <FigureTile
          name={say("home.completeness")}
          value={tally.data?.completeness}
          unit="home.unit.percent"
          to={`${list}&below=99`}
          {...(tally.data && { note: say("home.clean", { count: formatCount(tally.data.clean) }) })}
        />
      </div>
      {worst.length > 0 && (
        <div className={styles.worst}>
          <span>{say("home.worst")}</span>
          <ol>
            {worst.map((one) => (
              <li key={one.code}>
                <To to={`/households?under=${one.code}&findings=block`}>{one.name}</To>
                <span>
                  {say("home.of-households", { count: formatCount(one.blocked), all: formatCount(one.households) })}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

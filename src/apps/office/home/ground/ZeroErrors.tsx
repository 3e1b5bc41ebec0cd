import { useQuery } from "@tanstack/react-query";
import { FigureTile } from "#ui/FigureTile.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCardApi } from "../apis.ts";
import styles from "./Ground.module.css";

const GOALS = ["identification", "exit", "card"] as const;

/** The three zero-error counters: proven errors, and how many more are reported. */
export function ZeroErrors({ place }: { place: string }) {
  const { say, speak } = useSpeech();
  const counters = useQuery(useCardApi().counters.queryOptions({ input: { place: place as never } }));
  if (counters.error && !counters.data)
    return <RefusalNote trouble={troubleOf(counters.error)} again={() => void counters.refetch()} />;
  return (
    <div className={styles.tiles}>
      {GOALS.map((goal) => {
        const one = counters.data?.find((counter) => counter.goal === goal);
        return (
          <FigureTile
            key={goal}
            name={speak(`cards.goal.${goal}`)}
            value={one?.proven}
            alarming
            to={`/errors?under=${place}`}
            {...(one && {
              note:
                one.reported > 0 ? say("cards.reported-errors", { count: one.reported }) : say("home.none-reported"),
            })}
          />
        );
      })}
    </div>
  );
}

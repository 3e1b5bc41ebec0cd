import { useQuery } from "@tanstack/react-query";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useIntakeApi } from "../apis.ts";
import { type Reading, readingOf } from "./waiting.ts";

const SHOWN = 3;
const MOVING = ["reading", "applying", "undoing"];

/** Files that were read and wait for my decision, and those whose work has stopped on the way. */
export function useImportsToDecide(): Reading | null {
  const { say } = useSpeech();
  const may = useMay("import.run");
  const asked = useQuery({ ...useIntakeApi().list.queryOptions({ input: { limit: 50 } }), enabled: may });
  if (!may) return null;
  const stopped = (one: { state: string; alive: boolean }) => MOVING.includes(one.state) && !one.alive;
  const rows = (asked.data?.rows ?? []).filter((one) => one.state === "read" || stopped(one));
  const name = say("home.imports");
  return readingOf("imports", name, asked, {
    key: "imports",
    name,
    count: rows.length,
    more: false,
    to: "/imports",
    dueOn: null,
    weight: 4,
    first: rows.slice(0, SHOWN).map((row) => ({
      key: row.id,
      to: `/imports/${row.id}`,
      what: row.fileName,
      place: row.place,
      note: stopped(row)
        ? say("home.import-stopped")
        : row.counts &&
          say("home.import-counts", {
            new: row.counts.new,
            changed: row.counts.changed,
            refused: row.counts.refused,
          }),
    })),
  });
}

import { useQuery } from "@tanstack/react-query";
import type { ErrorShown } from "#modules/card/contract.ts";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCardApi } from "../apis.ts";
import { type Reading, readingOf } from "./waiting.ts";

const SHOWN = 3;
const COUNTED = 200;

/** What is left to do with an error: prove or reject it, hear those who signed, decide. */
export const stepOf = (error: Pick<ErrorShown, "state" | "entries">): "prove" | "hear" | "decide" | null => {
  if (error.state === "reported") return "prove";
  if (error.state !== "proven") return null;
  return error.entries.some((one) => one.state === "open") ? "hear" : "decide";
};

const STEPS = {
  prove: { verb: "error.prove", state: "reported", weight: 3 },
  hear: { verb: "error.prove", state: "proven", weight: 3 },
  decide: { verb: "responsibility.decide", state: "proven", weight: 3 },
} as const;

/** Errors on signed cards that wait for a step of mine. */
export function useErrorsWaiting(step: keyof typeof STEPS, place: string | undefined): Reading | null {
  const { say, speak } = useSpeech();
  const { verb, state, weight } = STEPS[step];
  const may = useMay(verb);
  const asked = useQuery({
    ...useCardApi().errors.queryOptions({ input: { state, limit: COUNTED, ...(place && { place }) } }),
    enabled: may,
  });
  if (!may) return null;
  const rows = (asked.data?.rows ?? []).filter((one) => stepOf(one) === step);
  const name = say(`home.error.${step}`);
  return readingOf(`error-${step}`, name, asked, {
    key: `error-${step}`,
    name,
    count: rows.length,
    more: asked.data?.next != null,
    to: `/errors?state=${state}`,
    dueOn: null,
    weight,
    first: rows.slice(0, SHOWN).map((row) => ({
      key: row.id,
      to: `/errors?state=${state}&card=${row.cardId}`,
      what: say("home.error-of", { name: row.headName, field: row.label }),
      place: row.place,
      note: speak(`cards.error-kind.${row.kind}`),
    })),
  });
}

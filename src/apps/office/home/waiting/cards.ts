import { useQuery } from "@tanstack/react-query";
import { useMay } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCardApi } from "../apis.ts";
import { nearest, type Reading, readingOf } from "./waiting.ts";

const COUNTED = 50;
const SHOWN = 3;

/** Cards whose turn it is to be signed by me. */
export function useCardsToSign(): Reading | null {
  const { say, language } = useSpeech();
  const may = useMay("card.sign");
  const asked = useQuery({
    ...useCardApi().myTurn.queryOptions({ input: { limit: COUNTED } }),
    enabled: may,
  });
  const reminder = useQuery({ ...useCardApi().myReminders.queryOptions(), enabled: may }).data;
  if (!may) return null;
  const rows = asked.data?.rows ?? [];
  const name = say("home.to-sign");
  const waited =
    reminder && reminder.cards > 0
      ? say("home.waited", { count: reminder.cards, days: reminder.afterDays, longest: reminder.longest })
      : null;
  return readingOf("to-sign", name, asked, {
    key: "to-sign",
    name,
    ...(waited && { about: waited }),
    count: rows.length,
    more: asked.data?.next != null,
    to: "/cards?tab=mine",
    dueOn: nearest(rows.map((row) => row.dueOn)),
    weight: 1,
    first: rows.slice(0, SHOWN).map((row) => ({
      key: row.id,
      to: `/cards/sign?cards=${row.id}`,
      what: say("home.household-of", { name: row.headName }),
      place: row.place,
      note: row.seats
        .map((seat) => {
          const name = language === "zh" ? seat.name : seat.nameEn;
          return seat.delegate ? say("cards.as-delegate", { seat: name }) : name;
        })
        .join(say("home.and")),
      dueOn: row.dueOn,
    })),
  });
}

/** Cards I may prepare that were set back, or that differ from one of their sources. */
export function useCardsToMend(why: "set-back" | "differs", place: string | undefined): Reading | null {
  const { say } = useSpeech();
  const may = useMay("card.prepare");
  const asked = useQuery({
    ...useCardApi().toMend.queryOptions({ input: { why, ...(place && { place }) } }),
    enabled: may,
  });
  if (!may) return null;
  const rows = asked.data ?? [];
  const name = say(`home.mend.${why}`);
  return readingOf(`mend-${why}`, name, asked, {
    key: `mend-${why}`,
    name,
    about: say(`home.mend.${why}.about`),
    count: rows.length,
    more: rows.length >= 100,
    to: `/cards?tab=mend&why=${why}`,
    dueOn: null,
    weight: why === "set-back" ? 3 : 5,
    first: rows.slice(0, SHOWN).map((row) => ({
      key: row.id,
      to: why === "set-back" ? `/cards/${row.id}` : `/cards/${row.id}/comparison`,
      what: say("home.household-of", { name: row.headName }),
      place: row.place,
      note: why === "set-back" ? row.setBack : null,
    })),
  });
}

import { sql } from "kysely";
import type { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import type { CadreId } from "#kernel/ids.ts";
import { type Asked as QueryAsked, query } from "#platform/query.ts";
import { ListCards } from "../domain/asked.ts";
import { cardRows, cursorOf, inTerritory, isHelpedBy, readCursor, rowShown } from "./card-rows.ts";

const startsWith = (column: string, text = "") => sql<boolean>`starts_with(${sql.ref(column)}, ${text})`;

type Asked = Pick<QueryAsked<z.infer<typeof ListCards>>, "tx" | "actor" | "input" | "now">;

/** Cards on the ground of a right, by village and head's name in pinyin: a page by keyset. Households that have ended are left out. */
export const cardsFor =
  (verb: string) =>
  async ({ tx, actor, input, now }: Asked) => {
    const { place, stage, text, helper, limit } = input;
    const day = dayOf(now);
    const after = readCursor(input.after, 3);
    const rows = await cardRows(tx, actor, verb)
      .where("s.status", "=", "active")
      .$if(place !== undefined, (cards) => cards.where(inTerritory("s.place", place ?? "")))
      .$if(stage === "opened", (cards) => cards.where(sql<boolean>`coalesce(c.stage, 'opened') = 'opened'`))
      .$if(stage !== undefined && stage !== "opened", (cards) => cards.where("c.stage", "=", stage ?? null))
      .$if(input.overdue === true, (cards) => cards.where("c.stage", "=", "review").where("c.dueOn", "<", day))
      .$if(helper !== undefined, (cards) => cards.where(isHelpedBy(helper as CadreId, day)))
      .$if(text !== undefined, (cards) =>
        cards.where((eb) => eb.or([startsWith("s.head_name", text), startsWith("s.head_pinyin", text)])),
      )
      .$if(after !== undefined, (cards) =>
        cards.where(
          sql<boolean>`(s.place, s.head_pinyin, s.id) > (${after?.[0]} collate "C", ${after?.[1]} collate "C", ${after?.[2]}::uuid)`,
        ),
      )
      .orderBy("s.place")
      .orderBy("s.headPinyin")
      .orderBy("s.id")
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? cursorOf([last.place, last.headPinyin, last.id]) : null;
    return { rows: page.map(rowShown), next };
  };

export const listCards = query({ name: "card.list", verb: "card.read", input: ListCards, run: cardsFor("card.read") });

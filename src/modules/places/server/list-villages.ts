import { sql } from "kysely";
import { Place } from "#kernel/territory.ts";
import { type Asked, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { ListVillages, type VillageRow } from "../contract.ts";
import { checkVillage, completenessOf } from "../domain/check-village.ts";
import { valuesOf } from "./village-files.ts";

/** The villages on the actor's ground by code, each with its file of a year (or the latest there is) and how full that is. */
export const villagesFor =
  (verb: string) =>
  async ({ tx, actor, input }: Asked<ListVillages>) => {
    const { under, text, type, villageClass, ended, year, after, limit } = input;
    let villages = tx
      .selectFrom("division as v")
      .innerJoin("division as t", "t.code", "v.parent")
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom("villageFile as f")
            .selectAll("f")
            .where("f.countyCode", "=", actor.countyCode)
            .whereRef("f.place", "=", "v.code")
            .$if(year !== undefined, (one) => one.where("f.year", "=", year ?? 0))
            .orderBy("f.year", "desc")
            .limit(1)
            .as("file"),
        (join) => join.onTrue(),
      )
      .where("v.countyCode", "=", actor.countyCode)
      .where("v.level", "=", "village")
      .where(within(actor, verb, "v.code"));
    if (!ended) villages = villages.where("v.until", "is", null);
    if (under) villages = villages.where(sql<boolean>`starts_with(v.code, ${under})`);
    if (type) villages = villages.where(sql<boolean>`${type} = any(file.types)`);
    if (villageClass) villages = villages.where("file.villageClass", "=", villageClass);
    if (text) {
      const like = text.toLowerCase();
      villages = villages.where(
        sql<boolean>`(strpos(v.name, ${text}) > 0 or starts_with(v.name_initials, ${like})
          or starts_with(replace(v.name_pinyin, ' ', ''), ${like}) or starts_with(v.code, ${text}))`,
      );
    }
    const { total } = await villages.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
    const rows = await villages
      .selectAll("file")
      .select(["v.code", "v.name", "v.until as endedOn", "t.name as township"])
      .select(
        sql<number>`(select count(*)::int from natural_village n where n.county_code = ${actor.countyCode}
          and n.place = v.code and n.until is null)`.as("listed"),
      )
      .$if(after !== undefined, (one) => one.where("v.code", ">", sql<string>`${after ?? ""} collate "C"`))
      .orderBy("v.code")
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit).map((row): VillageRow => {
      const values = valuesOf(row as never);
      const { filled, total: fields } = completenessOf(values);
      return {
        code: Place.parse(row.code),
        name: row.name,
        township: row.township,
        until: row.endedOn,
        year: row.year,
        types: values.types,
        villageClass: values.villageClass,
        exited: values.exited,
        households: values.households,
        population: values.population,
        naturalVillages: row.listed,
        collectiveIncome: values.collectiveIncome,
        filled: row.year === null ? 0 : filled,
        total: fields,
        blocks:
          row.year === null
            ? 0
            : checkVillage(values, row.year, row.listed).filter((one) => one.severity === "block").length,
      };
    });
    return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.code ?? null) : null, total: Number(total) };
  };

export const listVillages = query({
  name: "place.villages",
  verb: "place.read",
  input: ListVillages,
  run: villagesFor("place.read"),
});

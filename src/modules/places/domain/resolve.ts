import { Place } from "#kernel/territory.ts";
import { nearly, townshipKey, villageKey } from "./names.ts";

/** A village as the resolver knows it. Ended villages stay findable: they lead to their successor. */
export type KnownVillage = {
  code: string;
  name: string;
  aliases: readonly string[];
  pinyin: string;
  township: string;
  townshipAliases: readonly string[];
  successor: string | null;
};

export type PlaceAsked = { township?: string | null | undefined; village: string };
export type Suggestion = { code: Place; village: string; township: string };

/** `found`, or nothing with what may have been meant (at most five, best first). */
export type PlaceAnswer = { found: Place; suggestions: [] } | { found: null; suggestions: Suggestion[] };

/** Finds villages by their names; made once for a county, asked for each row of a workbook. */
export type PlaceResolver = (asked: PlaceAsked) => PlaceAnswer;

const MOST = 5;

export function placeResolver(villages: readonly KnownVillage[], pinyinOf: (text: string) => string): PlaceResolver {
  const byCode = new Map(villages.map((one) => [one.code, one]));
  const byName = Map.groupBy(
    villages.flatMap((one) => [...new Set([one.name, ...one.aliases].map(villageKey))].map((key) => ({ key, one }))),
    ({ key }) => key,
  );
  const townshipsOf = (one: KnownVillage): string[] => [one.township, ...one.townshipAliases].map(townshipKey);
  const standing = (one: KnownVillage): KnownVillage => {
    let last = one;
    for (let steps = 0; last.successor && steps < 20; steps++)
      last = byCode.get(last.successor) ?? { ...last, successor: null };
    return last;
  };
  const inTownship = (one: KnownVillage, township: string): boolean => townshipsOf(one).includes(townshipKey(township));
  const suggest = (some: readonly KnownVillage[]): PlaceAnswer => ({
    found: null,
    suggestions: [...new Set(some.map(standing))]
      .slice(0, MOST)
      .map((one) => ({ code: Place.parse(one.code), village: one.name, township: one.township })),
  });
  const decide = (some: readonly KnownVillage[]): PlaceAnswer => {
    const distinct = [...new Set(some.map(standing))];
    return distinct.length === 1 && distinct[0]
      ? { found: Place.parse(distinct[0].code), suggestions: [] }
      : suggest(distinct);
  };

  const answers = new Map<string, PlaceAnswer>();
  const resolve = ({ township, village }: PlaceAsked): PlaceAnswer => {
    const asked = village.normalize("NFKC").trim();
    const code = byCode.get(asked);
    if (code) return decide([code]);

    const named = (byName.get(villageKey(asked)) ?? []).map(({ one }) => one);
    const fits = township ? named.filter((one) => inTownship(one, township)) : named;
    if (fits.length > 0) return decide(fits);

    // "石桥乡下湾村" in one cell
    const split = villages.filter((one) =>
      townshipsOf(one).some((key) => {
        const rest = asked.startsWith(one.township)
          ? asked.slice(one.township.length)
          : asked.startsWith(key)
            ? asked.slice(key.length)
            : "";
        return rest !== "" && villageKey(rest) === villageKey(one.name);
      }),
    );
    if (split.length > 0) return decide(split);

    const key = villageKey(asked);
    const pinyin = pinyinOf(key);
    const near = villages.filter((one) => one.pinyin === pinyin || nearly(villageKey(one.name), key));
    const nearHere = township ? near.filter((one) => inTownship(one, township)) : near;
    return suggest([...nearHere, ...named, ...near]);
  };
  return (asked) => {
    const key = `${asked.township ?? ""}\u0000${asked.village}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = resolve(asked);
    answers.set(key, answer);
    return answer;
  };
}

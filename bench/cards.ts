import { sampleCard } from "../src/modules/documents/fixtures/card.ts";

export type Card = typeof sampleCard;

/** Household sizes of a register with 3.2 persons to a household. */
const SIZES = [1, 2, 3, 4, 5, 3, 2, 4, 6, 2];
const FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
const PEOPLE = new Set(["家庭成员", "成员就业与保障"]);
const SAME_FOR_ALL = new Set([
  "label",
  "title",
  "kind",
  "layout",
  "align",
  "unit",
  "state",
  "printed",
  "orientation",
  "note",
  "subtitle",
]);

/**
 * The n-th card: its own names, numbers, days, amounts, hash and code in every cell that has one. What two households may
 * share in life (是, 汉, 小学, the labels) is shared here too; nothing else is, so nothing else can be reused.
 */
export function cardNo(n: number): Card {
  let state = (n + 1) * 2654435761;
  const next = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % below;
  };
  const size = SIZES[n % SIZES.length] ?? 3;
  const family = FAMILY[next(FAMILY.length)] ?? "赵";
  const given = (): string => String.fromCodePoint(0x4e00 + next(6000), 0x4e00 + next(6000));
  const names = new Map<string, string>();
  const nameOf = (known: string): string => {
    const name = names.get(known) ?? `${family}${given()}`;
    names.set(known, name);
    return name;
  };
  const own = (text: string): string =>
    text
      .replace(/张德明|李桂芳|张建军|王秀英|张晓雨|周明远/g, nameOf)
      .replace(/\d/g, (digit) => (digit === "0" ? "0" : String(1 + next(9))))
      .replace(/[a-f]/g, () => "abcdef"[next(6)] ?? "a");
  const vary = (value: unknown, key = ""): unknown => {
    if (SAME_FOR_ALL.has(key) || value === null) return value;
    if (key === "url" && typeof value === "string") return value.replace(/\d+/g, own);
    if (typeof value === "string") return own(value);
    if (Array.isArray(value)) return value.map((one) => vary(one));
    if (typeof value === "object") return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, vary(v, k)]));
    return value;
  };
  const sized = {
    ...sampleCard,
    sections: sampleCard.sections.map((section) =>
      section.layout === "table" && PEOPLE.has(section.title)
        ? { ...section, rows: Array.from({ length: size }, (_, i) => section.rows[i % section.rows.length] ?? []) }
        : section,
    ),
  };
  return vary(sized) as Card;
}

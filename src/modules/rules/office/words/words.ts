import type { Language } from "#kernel/actor.ts";
import { formatYuan, type Money } from "#kernel/money.ts";
import { sourceIn } from "#packs/sources-zh.ts";

/** A value in words: one line, or a list whose lines may have a note and a list of their own. */
export type Words = { kind: "line"; text: string } | { kind: "list"; ordered: boolean; lines: readonly Line[] };
/** `labelled`: the text only names what stands inside. */
export type Line = { text: string; note?: string; inside?: Words; labelled?: true };

type Thing = Readonly<Record<string, unknown>>;

/** What words need: the language, its sentences, and names of keys that other rules define. */
export type Telling = {
  language: Language;
  speak: (code: string, facts?: Record<string, unknown>) => string;
  has: (code: string) => boolean;
  /** `card.seats` → key → name. */
  names: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Fields whose values are keys of another rule. */
const REFERS: Readonly<Record<string, string>> = {
  class: "card.archive.classes",
  sources: "card.comparison.sources",
  "card.one-person-seats": "card.seats",
};
const POSTS = new Set(["post", "posts", "leader", "members", "delegates"]);
/** Parts of an item that say what it is; everything else is told beside it. */
const NAMING = new Set(["key", "zh", "en", "ask", "no", "name", "nameEn", "holder", "turn"]);

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const joint = ({ language }: Telling) => (language === "zh" ? "、" : ", ");
const colon = ({ language }: Telling) => (language === "zh" ? "：" : ": ");

/** The names of keys, gathered from the rules themselves. */
export function namesFrom(
  rules: readonly { id: string; inForce: { value: unknown } }[],
  language: Language,
): Telling["names"] {
  const named = rules.flatMap(({ id, inForce: { value } }) => {
    if (!Array.isArray(value)) return [];
    const pairs = value.filter(isThing).flatMap((one) => {
      const name = language === "zh" ? (one.zh ?? one.name) : (one.en ?? one.nameEn);
      return typeof one.key === "string" && typeof name === "string" ? [[one.key, name] as const] : [];
    });
    return pairs.length > 0 ? [[id, Object.fromEntries(pairs)] as const] : [];
  });
  return Object.fromEntries(named);
}

/** One plain value of a field in words. */
export function scalar(tell: Telling, field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return tell.speak("ui.missing");
  if (typeof value === "boolean") return tell.speak(value ? "ui.yes" : "ui.no");
  if (typeof value === "number") {
    if (field === "amount") return tell.speak("rules.yuan", { amount: formatYuan(value as Money) });
    return tell.has(`rules.unit.${field}`) ? tell.speak(`rules.unit.${field}`, { n: value }) : String(value);
  }
  const text = String(value);
  const refers = REFERS[field] ?? REFERS[field.split("/")[0] ?? ""];
  if (refers) return tell.names[refers]?.[text] ?? text;
  if (field === "packs.composition") return tell.speak(`rules.pack.${text}`);
  if (POSTS.has(field)) return tell.has(`post.${text}`) ? tell.speak(`post.${text}`) : text;
  for (const code of [`rules.word.${text}`, `posting.field.${text}`, `field.${text}`, `post.${text}`])
    if (tell.has(code)) return tell.speak(code);
  return /^\d{2}-\d{2}$/.test(text) ? tell.speak("rules.month-day", monthDay(text)) : text;
}

const monthDay = (text: string) => ({ month: Number(text.slice(0, 2)), day: Number(text.slice(3)) });

/** The value of a rule (or of a field in it) in words. */
export function wordsOf(tell: Telling, field: string, value: unknown): Words {
  if (isThing(value)) return thingInWords(tell, value);
  if (!Array.isArray(value)) return { kind: "line", text: scalar(tell, field, value) };
  if (value.length === 0) return { kind: "line", text: tell.speak("rules.empty-list") };
  if (value.every((one) => !isThing(one) && !Array.isArray(one)))
    return field === "packs.composition"
      ? { kind: "list", ordered: true, lines: value.map((one) => ({ text: scalar(tell, field, one) })) }
      : { kind: "line", text: value.map((one) => scalar(tell, field, one)).join(joint(tell)) };
  const lines = value.map((one): Line => {
    if (Array.isArray(one))
      return { text: one.map((part) => scalar(tell, field, part)).join(tell.speak("rules.together")) };
    return lineOf(tell, one as Thing);
  });
  return { kind: "list", ordered: value.some((one) => isThing(one) && "turn" in one), lines };
}

function thingInWords(tell: Telling, value: Thing): Words {
  if (typeof value.days === "number" && typeof value.unit === "string")
    return { kind: "line", text: tell.speak(`rules.days.${value.unit}`, { n: value.days }) };
  const lines = Object.entries(value).map(([key, part]): Line => {
    const year = /^\d{4}$/.test(key);
    return beside(tell, year ? tell.speak("rules.year", { year: key }) : tell.speak(`rules.field.${key}`), key, part);
  });
  return lines.length === 0
    ? { kind: "line", text: tell.speak("rules.empty-list") }
    : { kind: "list", ordered: false, lines };
}

/** `label：value`, with a longer value underneath. */
function beside(tell: Telling, label: string, key: string, value: unknown): Line {
  const words = wordsOf(tell, key, value);
  return words.kind === "line"
    ? { text: `${label}${colon(tell)}${words.text}` }
    : { text: label, inside: words, labelled: true };
}

function lineOf(tell: Telling, one: Thing): Line {
  if (typeof one.amount === "number" && typeof one.kind === "string") return incomeLine(tell, one);
  const zh = tell.language === "zh";
  const name = zh ? (one.zh ?? one.name) : (one.en ?? one.nameEn);
  const text = typeof name === "string" ? name : scalar(tell, "id", one.id ?? one.step);
  const notes = [
    ...(isThing(one.ask) ? [String(zh ? one.ask.zh : one.ask.en)] : []),
    ...(one.turn !== undefined && one.turn !== one.no ? [tell.speak("rules.turn", { turn: one.turn })] : []),
  ];
  const inner: Line[] = [];
  for (const [key, value] of Object.entries(one)) {
    if (NAMING.has(key) || key === "id" || key === "step" || (Array.isArray(value) && value.length === 0)) continue;
    if (key === "posts" && Array.isArray(value) && value.length === 1) continue;
    if (key === "required") notes.push(tell.speak(value ? "rules.required" : "rules.optional"));
    else if (isThing(value) && typeof value.zh === "string")
      notes.push(`${tell.speak(`rules.field.${key}`)}${colon(tell)}${zh ? value.zh : value.en}`);
    else if (Array.isArray(value) && value.every(isThing)) inner.push({ text: "", inside: wordsOf(tell, key, value) });
    else if (key === "sources") notes.push(scalarList(tell, key, value));
    else if (isThing(value)) notes.push(`${tell.speak(`rules.field.${key}`)}${colon(tell)}${flat(tell, value)}`);
    else notes.push(`${tell.speak(`rules.field.${key}`)}${colon(tell)}${scalarList(tell, key, value)}`);
  }
  const inside = inner[0]?.inside;
  return {
    text,
    ...(notes.length > 0 && { note: notes.join(zh ? "；" : "; ") }),
    ...(inside && { inside }),
  };
}

/** A small thing inside a line, in one breath: `按什么算：每人，任职：第一书记`. */
const flat = (tell: Telling, thing: Thing): string =>
  Object.entries(thing)
    .map(([key, value]) => `${tell.speak(`rules.field.${key}`)} ${scalarList(tell, key, value)}`)
    .join(tell.language === "zh" ? "，" : ", ");

const scalarList = (tell: Telling, key: string, value: unknown): string =>
  (Array.isArray(value) ? value : [value]).map((part) => scalar(tell, key, part)).join(joint(tell));

function incomeLine(tell: Telling, one: Thing): Line {
  const region = one.region === "" ? tell.speak("rules.whole-country") : String(one.region);
  return {
    text: tell.speak("rules.income-line", {
      region,
      year: one.year,
      kind: tell.speak(`rules.word.${one.kind}`),
      amount: formatYuan(one.amount as Money),
    }),
    note: [one.documentNo, one.source && sourceIn(String(one.source), tell.language)].filter(Boolean).join("；"),
  };
}

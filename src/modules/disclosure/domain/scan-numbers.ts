/** Kinds of number that never stand on a poster. */
export type NumberKind = "id-number" | "phone" | "bank-card" | "long-number";

const DIGIT_GROUPS = ["零〇○", "一壹幺", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"];

/** What people put between digits so that a number reads more easily, or is not recognised. A comma or 、 separates two numbers. */
const BETWEEN = "[\\s\\u00ad\\u200b-\\u200f\\u2010-\\u2015\\u2060\\ufeff\\-_.·•*/\\\\|~()\\[\\]]{1,3}";
const DIGITS = new RegExp(`\\d(?:(?:${BETWEEN})?\\d)*`, "g");
const DIGITS_WITH_X = new RegExp(`\\d(?:(?:${BETWEEN})?[\\dXx])*`, "g");

const DIGIT_OF = new Map(DIGIT_GROUPS.flatMap((group, digit) => [...group].map((one) => [one, String(digit)])));
const ANY_DIGIT = new RegExp(`[${DIGIT_GROUPS.join("")}]`, "g");

/** Full-width and Chinese digits as ASCII; other characters as they are. */
const plainDigits = (text: string): string =>
  text.normalize("NFKC").replace(ANY_DIGIT, (one) => DIGIT_OF.get(one) ?? one);

const realDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Is there an 18-character ID number anywhere in these digits? The check digit is not asked: a mistyped number is still somebody's. */
export function holdsId(digits: string): boolean {
  for (let i = 0; i + 18 <= digits.length; i += 1) {
    const part = digits.slice(i, i + 18);
    if (!/^[1-9]\d{16}[\dXx]$/.test(part)) continue;
    if (realDay(Number(part.slice(6, 10)), Number(part.slice(10, 12)), Number(part.slice(12, 14)))) return true;
  }
  if (digits.length !== 15 || !/^[1-9]\d{14}$/.test(digits)) return false;
  return realDay(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)));
}

/** Does the last digit check, as that of a bank card does? */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  [...digits].reverse().forEach((digit, i) => {
    const twice = Number(digit) * (i % 2 === 1 ? 2 : 1);
    sum += twice > 9 ? twice - 9 : twice;
  });
  return sum % 10 === 0;
};

/** Dates and amounts written with separators are not numbers of a person; taken out before phones and cards are looked for. */
const DATE = /(?<!\d)(?:19|20)\d\d[-./年 ]{1,2}(?:0?[1-9]|1[0-2])[-./月 ]{1,2}(?:0?[1-9]|[12]\d|3[01])(?!\d)日?/g;
const AMOUNT = /(?<!\d)\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)/g;

/** Runs of digits, each as the pieces between its separators: `139 0000-1111` is three. */
const runsIn = (text: string, run: RegExp): string[][] =>
  [...text.matchAll(run)].map(([raw]) => raw.match(/[\dXx]+/g) ?? []);

const isPhone = (pieces: readonly string[]): boolean => /^(?:00?86|86)?1[3-9]\d{9}$/.test(pieces.join(""));

function isCard(pieces: readonly string[]): boolean {
  const digits = pieces.join("");
  if (!/^\d{16,19}$/.test(digits)) return false;
  const inFours = pieces.slice(0, -1).every((piece) => piece.length === 4);
  return pieces.length === 1 || inFours || passesLuhn(digits);
}

/** Neighbouring pieces that together could be a phone or a card. */
function* stretchesOf(pieces: readonly string[]): Generator<string[]> {
  for (let from = 0; from < pieces.length; from += 1) {
    let length = 0;
    for (let to = from; to < pieces.length && length <= 19; to += 1) {
      length += pieces[to]?.length ?? 0;
      if (length >= 11 && length <= 19) yield pieces.slice(from, to + 1);
    }
  }
}

/** Every kind of personal number in a text, however it is spaced, dashed or widened. */
export function numbersIn(text: string): NumberKind[] {
  const plain = plainDigits(text);
  const found = new Set<NumberKind>();
  for (const pieces of runsIn(plain, DIGITS_WITH_X)) if (holdsId(pieces.join(""))) found.add("id-number");
  for (const pieces of runsIn(plain.replace(DATE, "日").replace(AMOUNT, "元"), DIGITS)) {
    for (const stretch of stretchesOf(pieces)) {
      if (isPhone(stretch)) found.add("phone");
      else if (isCard(stretch)) found.add("bank-card");
    }
    if (pieces.some((piece) => piece.length >= 20)) found.add("long-number");
  }
  return [...found];
}

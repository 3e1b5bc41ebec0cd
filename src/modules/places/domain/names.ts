/** Endings an office leaves out or writes out; longest first. */
const VILLAGE_ENDINGS = [
  "社区居民委员会",
  "村民委员会",
  "居民委员会",
  "社区居委会",
  "村委会",
  "居委会",
  "行政村",
  "社区",
  "村",
  "居",
];
const TOWNSHIP_ENDINGS = ["街道办事处", "人民政府", "街道办", "办事处", "民族乡", "街道", "地区", "镇", "乡"];

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s·.,，。、:：()（）\-—_]/g, "");

function without(text: string, endings: readonly string[]): string {
  const ending = endings.find((one) => text.endsWith(one) && text.length > one.length + 1);
  return ending ? without(text.slice(0, -ending.length), endings) : text;
}

/** A village's name as it is compared: `下湾村委会`, `下湾 村` and `下湾` are one. */
export const villageKey = (name: string): string => without(plain(name), VILLAGE_ENDINGS);

/** A township's name as it is compared: `石桥乡人民政府` and `石桥` are one. */
export const townshipKey = (name: string): string => without(plain(name), TOWNSHIP_ENDINGS);

/** Does one name differ from the other by at most one character (replaced, added or left out)? */
export function nearly(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 2) return false;
  let i = 0;
  while (i < one.length && one[i] === other[i]) i++;
  const rest = (text: string, from: number): string => text.slice(from);
  return (
    rest(one, i + 1) === rest(other, i + 1) ||
    rest(one, i + 1) === rest(other, i) ||
    rest(one, i) === rest(other, i + 1)
  );
}

const DIGITS = "零一二三四五六七八九";
/** A number is one only before what is counted: `八里庄` is a name. */
const NUMBERED =
  /^第?(?:(\d{1,3})|([一二三四五六七八九]?)(十?)([一二三四五六七八九]?))\s*(?=村民小组|小组|组|社|队|屯|自然村|$)/;

/** The number a village group's name begins with: `十二组` 12, `第3组` 3; null for `老街组`. */
export function groupNumber(name: string): number | null {
  const [, figures, tens = "", ten = "", ones = ""] = NUMBERED.exec(name) ?? [];
  if (figures) return Number(figures);
  if (ten) return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
  return tens ? DIGITS.indexOf(tens) : null;
}

/** Natural villages and groups as a village counts them: 一组, 二组 … 十组, then the others by name. */
export function byGroup(a: string, b: string): number {
  const [one, other] = [groupNumber(a) ?? Number.POSITIVE_INFINITY, groupNumber(b) ?? Number.POSITIVE_INFINITY];
  return one === other ? a.localeCompare(b, "zh") : one - other;
}

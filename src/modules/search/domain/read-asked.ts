/** What was typed into the search box, read as what it can be. */
export type Wanted =
  | { by: "id-number"; value: string }
  | { by: "phone"; value: string }
  | { by: "national-no"; value: string }
  | { by: "initials"; value: string }
  | { by: "name"; value: string }
  | { by: "nothing" };

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const narrow = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/**
 * An ID number counts only whole (15, 18, 20 or 22 characters), a phone with its 11 digits, a household number from 4 digits on,
 * letters as pinyin initials from two on, and everything else as the beginning of a name.
 */
export function readAsked(text: string): Wanted {
  const clean = narrow(text).replace(/[\s-]/g, "");
  if (/^\d{17}[\dXx](\d{2}([A-Za-z]\d)?)?$/.test(clean) || /^\d{15}$/.test(clean))
    return { by: "id-number", value: clean.toUpperCase().slice(0, 18) };
  if (/^1\d{10}$/.test(clean)) return { by: "phone", value: clean };
  if (/^\d{4,14}$/.test(clean)) return { by: "national-no", value: clean };
  if (/^[a-z]{2,12}$/i.test(clean)) return { by: "initials", value: clean.toLowerCase() };
  if (/^\p{Script=Han}/u.test(clean)) return { by: "name", value: clean };
  return { by: "nothing" };
}

const DIGIT = "[0-9０-９]";
/** Not part of a longer number or word, nor of a UUID or hash. */
const BEFORE = "(?<![0-9０-９A-Za-z]|[0-9a-f]-)";
const AFTER = "(?![0-9０-９A-Za-z]|-[0-9a-f])";
const GAP = "[ \\u00a0\\u3000]?";

/** ID numbers (15, 18, with a disability suffix 20 or 22), bank cards (16–19): any run of 15 to 22 digits, a last X included. */
const LONG = `${DIGIT}{14,21}(?:${DIGIT}|[XxＸｘ])`;
const MOBILE = "[1１][3-9３-９](?:[0-9０-９]){9}";
const GROUPED = `(?:${DIGIT}{4}${GAP}){3}${DIGIT}{4}(?:${GAP}${DIGIT}{1,3})?|${DIGIT}{6}[ -]${DIGIT}{8}[ -]${DIGIT}{3}[0-9Xx]|1[3-9]\\d[ -]\\d{4}[ -]\\d{4}`;
const SECRET = new RegExp(`${BEFORE}(?:${LONG}|${MOBILE}|${GROUPED})${AFTER}`, "g");

/** A text in which nothing that looks like an ID number, a mobile phone or a bank card is left. */
export const scrub = (text: string): string => text.replace(SECRET, "***");

/** The places of such numbers in a text: for scanners over logs, pages and test output. Years and codes of 12 digits are none. */
export const findSecrets = (text: string): string[] => [...text.matchAll(SECRET)].map(([found]) => found);

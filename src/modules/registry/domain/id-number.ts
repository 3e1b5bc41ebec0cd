import type { Day as DayType } from "#kernel/day.ts";
import { Day } from "#kernel/day.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = "10X98765432";
const TYPES = ["视力", "听力", "言语", "肢体", "智力", "精神", "多重"] as const;
const GRADES = ["一级", "二级", "三级", "四级"] as const;

/** What is wrong with an ID number (GB 11643-1999, dossier 9.1). The first that applies is the root; nothing follows from it. */
export type IdProblem = "id-length" | "id-characters" | "id-birth-date" | "id-check-digit" | "id-disability-part";

/** The check character for the first 17 digits. */
export const checkDigit = (first17: string): string => {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) {
    const digit = first17.charCodeAt(i) - 48;
    sum += (WEIGHTS[i] ?? 0) * (digit >= 0 && digit <= 9 ? digit : 0);
  }
  return CHECKS[sum % 11] ?? "";
};

const PLAIN = /^[\dX]+$/;

/** As stored: full-width made half-width, no spaces or apostrophes, upper-case X. */
export const normaliseId = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .normalize("NFKC")
        .replace(/[\s'’‘"“”`\-—­​]/g, "")
        .toUpperCase();

/** A 15-digit number as 18: "19" after the sixth digit and a check digit (dossier 9.1). */
export const upgrade15 = (old: string): string => {
  const first17 = `${old.slice(0, 6)}19${old.slice(6)}`;
  return first17 + checkDigit(first17);
};

/** A number of 15 digits, as it was given out until 1999. */
export const isOld = (id: string): boolean => id.length === 15 && /^\d{15}$/.test(id);

/** The first 18 characters: the key on which two records are the same person (dossier 9.1, 20- and 22-character cards). */
export const idKey = (idNumber: string): string | null => {
  const id = normaliseId(idNumber);
  if (isOld(id)) return upgrade15(id);
  return id.length >= 18 ? id.slice(0, 18) : null;
};

/** The birth date written in the number, when it is a real day. */
export function bornOf(idNumber: string): DayType | undefined {
  const digits = normaliseId(idNumber);
  const text = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
  const known = DAYS.get(text);
  if (known) return known;
  const parsed = Day.safeParse(text);
  if (!parsed.success) return undefined;
  if (DAYS.size >= DAYS_KEPT) DAYS.clear();
  DAYS.set(text, parsed.data);
  return parsed.data;
}

/** Days that are known to be real: birthdays come again. */
const DAYS = new Map<string, DayType>();
const DAYS_KEPT = 50_000;

/** The sex written in the 17th digit: odd = 男. */
export const sexOf = (idNumber: string): "男" | "女" | undefined => {
  const digit = normaliseId(idNumber).charCodeAt(16) - 48;
  if (!(digit >= 0 && digit <= 9)) return undefined;
  return digit % 2 === 1 ? "男" : "女";
};

/** Kind and grade of disability in a 20- or 22-character disability card; undefined on an ordinary number. */
export function disabilityOf(idNumber: string): { type: string; grade: string } | undefined {
  const id = normaliseId(idNumber);
  if (id.length !== 20 && id.length !== 22) return undefined;
  const type = TYPES[Number(id[18]) - 1];
  const grade = GRADES[Number(id[19]) - 1];
  return type && grade ? { type, grade } : undefined;
}

/**
 * The root problem of a normalised number of 18, 20 or 22 characters, or null.
 * Digits 1–6 are not compared with today's divisions: the code at birth may have been abolished.
 */
export function problemOfId(idNumber: string, today: DayType): IdProblem | null {
  if (today !== judgedOn || judged.size >= JUDGED_KEPT) judged.clear();
  judgedOn = today;
  const known = judged.get(idNumber);
  if (known !== undefined) return known;
  const problem = findProblem(idNumber, today);
  judged.set(idNumber, problem);
  return problem;
}

/** A number is read, settled and asked about by a dozen rules within a moment: the last few are remembered. */
const judged = new Map<string, IdProblem | null>();
const JUDGED_KEPT = 200;
let judgedOn: DayType | undefined;

function findProblem(idNumber: string, today: DayType): IdProblem | null {
  const { length } = idNumber;
  if (length !== 18 && length !== 20 && length !== 22) return "id-length";
  if (!/^\d{17}[\dX]/.test(idNumber)) return "id-characters";
  const born = bornOf(idNumber);
  if (!born || born < "1900-01-01" || born > today) return "id-birth-date";
  if (checkDigit(idNumber) !== idNumber[17]) return "id-check-digit";
  if (idNumber.length > 18 && !/^[1-7][1-4](B[1-9])?$/.test(idNumber.slice(18))) return "id-disability-part";
  return null;
}

/** An ID number as it was given, as it is stored, and what is wrong with it. */
export type IdRead = { idNumber: string; original: string | null; upgraded: boolean; problem: IdProblem | null };

/** Reads what was written in an ID field; a valid 15-digit number becomes 18 and the original is kept. */
export function readId(text: string, today: DayType): IdRead {
  const id = normaliseId(text);
  if (isOld(id)) {
    const idNumber = upgrade15(id);
    const problem = problemOfId(idNumber, today);
    return { idNumber, original: id, upgraded: true, problem };
  }
  return { idNumber: id, original: null, upgraded: false, problem: problemOfId(id, today) };
}

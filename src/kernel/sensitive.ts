/** Names of fields whose values never reach a log, an audit entry, a URL, an error or a poster (dossier 10.1, PIPL 28). */
const SENSITIVE_KEYS = new Set([
  "idNumber",
  "idNumberOriginal",
  "phone",
  "bankCard",
  "bankName",
  "health",
  "disability",
  "disabilityCard",
  "disabilityType",
  "disabilityGrade",
  "password",
  "newPassword",
  "token",
  "secret",
  "assertion",
  "attestation",
  "address",
  "link",
  "sourceValue",
  "shouldBe",
  "seenValue",
  "foundValue",
  "statement",
  "complainant",
  "position",
]);

export const isSensitive = (key: string): boolean => SENSITIVE_KEYS.has(key);

/** A copy in which every sensitive value is replaced by `***`; shape and other values stay. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, isSensitive(key) && one != null ? "***" : redact(one)]),
  );
}

/** `990101********8311`: enough to recognise, too little to use. */
export const maskId = (idNumber: string): string =>
  idNumber.length < 12 ? "*".repeat(idNumber.length) : `${idNumber.slice(0, 6)}********${idNumber.slice(14)}`;

/** `139****1130` */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? "*".repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(7)}`;

/** `****7788` */
export const maskCard = (card: string): string => `****${card.slice(-4)}`;

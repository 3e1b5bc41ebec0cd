import { refusal } from "#kernel/refusal.ts";

/** What a file may be handed in for, who may hand it in and read it, its kinds and largest size. */
export const PURPOSES = {
  import: { put: "import.run", get: "import.run", kinds: ["xlsx", "xls", "csv"], maxBytes: 150 * 1024 * 1024 },
  proof: {
    put: "household.edit",
    get: "household.read",
    kinds: ["pdf", "png", "jpeg", "webp"],
    maxBytes: 20 * 1024 * 1024,
  },
  archive: {
    put: "card.file",
    get: "card.read",
    kinds: ["pdf", "png", "jpeg", "webp", "xlsx"],
    maxBytes: 50 * 1024 * 1024,
  },
  "return-paper": {
    put: "card.prepare",
    get: "card.read",
    kinds: ["pdf", "png", "jpeg", "webp"],
    maxBytes: 20 * 1024 * 1024,
  },
  "board-photo": {
    put: "posting.post",
    get: "posting.read",
    kinds: ["png", "jpeg", "webp"],
    maxBytes: 20 * 1024 * 1024,
  },
  posting: {
    put: "posting.draft",
    get: "posting.read",
    kinds: ["pdf", "docx", "xlsx", "png", "jpeg"],
    maxBytes: 20 * 1024 * 1024,
  },
  objection: {
    put: "objection.record",
    get: "posting.read",
    kinds: ["pdf", "png", "jpeg", "webp"],
    maxBytes: 20 * 1024 * 1024,
  },
  "registry.export": {
    put: "register.export",
    get: "register.export",
    kinds: ["xlsx", "csv"],
    maxBytes: 1024 * 1024 * 1024,
  },
  "audit.export": { put: "audit.read", get: "audit.read", kinds: ["xlsx", "csv"], maxBytes: 1024 * 1024 * 1024 },
  printed: { put: "document.print", get: "document.print", kinds: ["pdf", "zip"], maxBytes: 512 * 1024 * 1024 },
  "printed-open": {
    put: "household.unseal",
    get: "household.unseal",
    kinds: ["pdf", "zip"],
    maxBytes: 512 * 1024 * 1024,
  },
  "sign-in-photo": {
    put: "attendance.sign",
    get: "attendance.read",
    kinds: ["png", "jpeg", "webp"],
    maxBytes: 10 * 1024 * 1024,
  },
  "log-photo": {
    put: "worklog.write",
    get: "worklog.read",
    kinds: ["png", "jpeg", "webp"],
    maxBytes: 20 * 1024 * 1024,
  },
  "log-voice": {
    put: "worklog.write",
    get: "worklog.read",
    kinds: ["amr", "mp3", "ogg", "webm", "m4a"],
    maxBytes: 20 * 1024 * 1024,
  },
  stationing: {
    put: "stationing.apply",
    get: "stationing.read",
    kinds: ["pdf", "png", "jpeg", "webp", "docx", "xlsx"],
    maxBytes: 20 * 1024 * 1024,
  },
  governance: {
    put: "resolution.record",
    get: "governance.read",
    kinds: ["pdf", "png", "jpeg", "webp"],
    maxBytes: 20 * 1024 * 1024,
  },
  "governance-check": {
    put: "resolution.check",
    get: "governance.read",
    kinds: ["pdf", "png", "jpeg", "webp"],
    maxBytes: 20 * 1024 * 1024,
  },
  dispute: {
    put: "dispute.report",
    get: "dispute.read",
    kinds: ["pdf", "png", "jpeg", "webp"],
    maxBytes: 20 * 1024 * 1024,
  },
  village: { put: "place.edit", get: "place.read", kinds: ["xlsx", "xls", "csv"], maxBytes: 20 * 1024 * 1024 },
} as const satisfies Record<string, { put: string; get: string; kinds: readonly string[]; maxBytes: number }>;

export type Purpose = keyof typeof PURPOSES;
export const isPurpose = (text: string): text is Purpose => Object.hasOwn(PURPOSES, text);

export const attachmentRefusals = {
  purposeUnknown: refusal<{ purpose: string }>("attachment.purpose-unknown", 400),
  placeUnknown: refusal("attachment.place-unknown", 400),
};

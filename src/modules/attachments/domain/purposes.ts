import { refusal } from "#kernel/refusal.ts";

const MB = 1024 * 1024;
const PHOTO = ["png", "jpeg", "webp"] as const;
const PAPER = ["pdf", ...PHOTO] as const;
const TABLE = ["xlsx", "xls", "csv"] as const;
const EXPORT = { kinds: ["xlsx", "csv"], maxBytes: 1024 * MB } as const;
const PRINT = { kinds: ["pdf", "zip"], maxBytes: 512 * MB } as const;
/** A paper that was scanned or photographed. */
const SCAN = { kinds: PAPER, maxBytes: 20 * MB } as const;

/** What a file may be handed in for, who may hand it in and read it, its kinds and largest size. */
export const PURPOSES = {
  import: { put: "import.run", get: "import.run", kinds: TABLE, maxBytes: 150 * MB },
  proof: { put: "household.edit", get: "household.read", ...SCAN },
  archive: { put: "card.file", get: "card.read", kinds: [...PAPER, "xlsx"], maxBytes: 50 * MB },
  "return-paper": { put: "card.prepare", get: "card.read", ...SCAN },
  "board-photo": { put: "posting.post", get: "posting.read", kinds: PHOTO, maxBytes: 20 * MB },
  posting: {
    put: "posting.draft",
    get: "posting.read",
    kinds: ["pdf", "docx", "xlsx", "png", "jpeg"],
    maxBytes: 20 * MB,
  },
  objection: { put: "objection.record", get: "posting.read", ...SCAN },
  "registry.export": { put: "register.export", get: "register.export", ...EXPORT },
  "audit.export": { put: "audit.read", get: "audit.read", ...EXPORT },
  "intake.export": { put: "import.run", get: "import.run", ...EXPORT },
  "meeting.export": { put: "meeting.call", get: "meeting.call", ...EXPORT },
  "organisation.export": { put: "organisation.edit", get: "organisation.edit", ...EXPORT },
  "stationing.export": { put: "stationing.manage", get: "stationing.manage", ...EXPORT },
  "service-record.export": { put: "stationing.manage", get: "stationing.manage", ...EXPORT },
  printed: { put: "document.print", get: "document.print", ...PRINT },
  "printed-open": { put: "household.unseal", get: "household.unseal", ...PRINT },
  "sign-in-photo": { put: "attendance.sign", get: "attendance.read", kinds: PHOTO, maxBytes: 10 * MB },
  "log-photo": { put: "worklog.write", get: "worklog.read", kinds: PHOTO, maxBytes: 20 * MB },
  "log-voice": {
    put: "worklog.write",
    get: "worklog.read",
    kinds: ["amr", "mp3", "ogg", "webm", "m4a"],
    maxBytes: 20 * MB,
  },
  stationing: {
    put: "stationing.apply",
    get: "stationing.read",
    kinds: [...PAPER, "docx", "xlsx"],
    maxBytes: 20 * MB,
  },
  governance: { put: "resolution.record", get: "governance.read", ...SCAN },
  "governance-check": { put: "resolution.check", get: "governance.read", ...SCAN },
  dispute: { put: "dispute.report", get: "dispute.read", ...SCAN },
  village: { put: "place.edit", get: "place.read", kinds: TABLE, maxBytes: 20 * MB },
} as const satisfies Record<string, { put: string; get: string; kinds: readonly string[]; maxBytes: number }>;

export type Purpose = keyof typeof PURPOSES;
export const isPurpose = (text: string): text is Purpose => Object.hasOwn(PURPOSES, text);

export const attachmentRefusals = {
  purposeUnknown: refusal<{ purpose: string }>("attachment.purpose-unknown", 400),
  placeUnknown: refusal("attachment.place-unknown", 400),
};

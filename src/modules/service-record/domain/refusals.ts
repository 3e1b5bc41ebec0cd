import { refusal } from "#kernel/refusal.ts";

export const no = { recordNotFound: refusal("service-record.not-found", 404) };

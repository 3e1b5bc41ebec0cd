import { refusal } from "#kernel/refusal.ts";

export const syncRefusals = {
  deviceUnknown: refusal("sync.device-unknown", 404),
  deviceLost: refusal("sync.device-lost", 403),
  deviceTaken: refusal("sync.device-taken", 409),
  commandUnknown: refusal<{ name: string }>("sync.command-unknown", 422),
};

import type { News, Outcome, Pull, Sent } from "#modules/sync/contract.ts";

/** Why nothing came through: no signal, signed out, the phone reported lost, or the server stumbled. */
export class LineDown extends Error {
  readonly why: "offline" | "signed-out" | "lost" | "unknown-device" | "trouble";
  constructor(why: LineDown["why"]) {
    super(why);
    this.name = "LineDown";
    this.why = why;
  }
}

/** The way to the server. */
export type Line = {
  push: (deviceId: string, commands: readonly Sent[]) => Promise<Outcome[]>;
  pull: (asked: Pull) => Promise<{ news: News; bytes: number }>;
  putFile: (file: {
    commandId: string;
    purpose: string;
    place: string;
    name: string;
    content: ArrayBuffer;
  }) => Promise<void>;
};

import type { Outcome, Pull, Pulled, Sent } from "#modules/sync/contract.ts";
import type { Beside } from "../store/beside.ts";
import type { Telling } from "./tell-of-itself.ts";

/** Why nothing came through: no signal, the server too busy, signed out, the phone reported lost, or the server stumbled. */
export class LineDown extends Error {
  readonly why: "offline" | "busy" | "signed-out" | "lost" | "unknown-device" | "no-right" | "trouble";
  /** The server's own sentence, when it said one. */
  readonly said: string;
  constructor(why: LineDown["why"], said = "") {
    super(why);
    this.name = "LineDown";
    this.why = why;
    this.said = said;
  }
}

/** The way to the server. */
export type Line = {
  push: (deviceId: string, commands: readonly Sent[]) => Promise<Outcome[]>;
  pull: (asked: Pull) => Promise<{ news: Pulled; bytes: number }>;
  /** My day, and what its lines open; with `slow` also the lists a log is written with and the week's report. What has not changed is kept. */
  beside: (before: Beside, slow: boolean) => Promise<Beside>;
  /** The phone says who it is and how much lies on it. */
  register: (device: Telling) => Promise<void>;
  putFile: (file: {
    commandId: string;
    purpose: string;
    place: string;
    name: string;
    content: ArrayBuffer;
  }) => Promise<void>;
};

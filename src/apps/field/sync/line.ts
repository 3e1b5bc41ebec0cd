import type { Outcome, Pull, Pulled, Sent } from "#modules/sync/contract.ts";
import type { Beside } from "../store/beside.ts";
import type { Telling } from "./tell-of-itself.ts";

/** Why nothing came through: no signal, the server too busy, signed out, the phone reported lost, or the server stumbled. */
export class LineDown extends Error {
  readonly why: "offline" | "busy" | "signed-out" | "lost" | "unknown-device" | "no-right" | "trouble";
  /** The server's own sentence, when it said one. */
  readonly said: string;
  /** The server itself will not have it, and would not have it later: it need not be sent again. */
  readonly forGood: boolean;
  constructor(why: LineDown["why"], said = "", status = 0) {
    super(why);
    this.name = "LineDown";
    this.why = why;
    this.said = said;
    this.forGood = (why === "no-right" || why === "trouble") && status >= 400 && status < 500;
  }
}

/** The way to the server. */
export type Line = {
  push: (deviceId: string, commands: readonly Sent[]) => Promise<Outcome[]>;
  pull: (asked: Pull) => Promise<{ news: Pulled; bytes: number }>;
  /** My day, and what its lines open; with `slow` also the lists a log is written with and the week's report. What has not changed is kept. */
  beside: (before: Beside, slow: boolean) => Promise<Beside>;
  /** Asked without a session: fails with `lost` when this phone was reported lost. */
  stands: (deviceId: string) => Promise<void>;
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

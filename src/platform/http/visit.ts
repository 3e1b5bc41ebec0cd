import type { Actor, Language } from "#kernel/actor.ts";
import { refusal } from "#kernel/refusal.ts";
import type { Caller, World } from "../world.ts";

/** One HTTP request: the world, and who sent it when the session says so. */
export type Visit = {
  world: World;
  actor: Actor | null;
  /** The session token the browser sent; null when it sent none. Kept nowhere but in the cookie. */
  sessionKey: string | null;
  /** The key of a sign-in at another house that this browser has begun (`accounts/server/oidc`). */
  flowKey?: string | null;
  language: Language;
  ip: string;
  agent: string;
  setSession: (token: string, seconds: number) => void;
  /** Ends the session and takes the cookie back; when the session cannot be ended, the cookie stays. */
  clearSession: () => Promise<void>;
};

export const visitRefusals = {
  signInFirst: refusal("session.sign-in-first", 401),
};

/** The caller behind a visit; refuses when nobody is signed in. */
export function callerOf(visit: Visit): Caller {
  if (!visit.actor) throw visitRefusals.signInFirst({});
  return { world: visit.world, actor: visit.actor };
}

/** Turns a command or query into an API handler for signed-in people: `sign: os.sign.handler(answer(signCard))`. */
export const answer =
  <Output>(operation: (raw: unknown, by: Caller) => Promise<Output>) =>
  ({ input, context }: { input: unknown; context: Visit }): Promise<Output> =>
    operation(input, callerOf(context));

import { createContext, type ReactNode, useContext } from "react";
import { type Actor, whyNotMay } from "#kernel/actor.ts";
import type { Refusal } from "#kernel/refusal.ts";

const ActorContext = createContext<Actor | null>(null);

/** Who sits at this desk. Set once by the application from `GET /api/v1/me`. */
export const ActorProvider = ({ actor, children }: { actor: Actor; children: ReactNode }) => (
  <ActorContext value={actor}>{children}</ActorContext>
);

export function useActor(): Actor {
  const actor = useContext(ActorContext);
  if (!actor) throw new Error("no ActorProvider above this component");
  return actor;
}

/** Why the person at this desk may not use a verb (at a place), or null: `useWhyNot()("card.sign", place)`. */
export function useWhyNot(): (verb: string, place?: string) => Refusal | null {
  const actor = useActor();
  return (verb, place) => whyNotMay(actor, verb, place);
}

export const useMay = (verb: string, place?: string): boolean => useWhyNot()(verb, place) === null;

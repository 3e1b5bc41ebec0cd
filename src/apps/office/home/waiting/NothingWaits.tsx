import type { Key } from "#i18n/index.ts";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";

/** What can be done when nothing waits, by right; the first that is mine is offered. */
const NEXT: readonly { verb: string; word: Key; to: string }[] = [
  { verb: "account.manage", word: "home.next.accounts", to: "/accounts" },
  { verb: "card.prepare", word: "home.next.walk", to: "/cards/walk" },
  { verb: "card.read", word: "home.next.cards", to: "/cards?tab=progress" },
  { verb: "audit.read", word: "home.next.audit", to: "/audit" },
];

/** The desk is clear: what comes here, and what to do meanwhile. */
export function NothingWaits({ signs }: { signs: boolean }) {
  const say = useSay();
  const whyNot = useWhyNot();
  const next = NEXT.find((one) => whyNot(one.verb) === null);
  return (
    <EmptyState
      title={say("home.nothing")}
      todo={say(signs ? "home.nothing.signs" : "home.nothing.do")}
      action={
        next && (
          <To to={next.to}>
            <Button tabIndex={-1}>{say(next.word)}</Button>
          </To>
        )
      }
    />
  );
}

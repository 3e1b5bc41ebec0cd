import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { mySeatsNow, standingFor } from "../../domain/signing.ts";
import { useCards } from "../api.ts";
import { tableOf } from "../table-of.ts";
import { ReadCard } from "./ReadCard.tsx";
import type { Read, ToSign } from "./reading.ts";
import { Signing } from "./Signing.tsx";

/** One touch signs at most so many: the contract's bound. What is beyond comes after. */
const AT_ONCE = 100;

/**
 * The signing desk: one card, or several one after another. Each is put on the screen and read; then one signature, by
 * passkey or password, goes under all that were read. Any of them can be sent back with a reason instead.
 */
export function SignDesk() {
  const say = useSay();
  const actor = useActor();
  const cards = useCards();
  const [{ cards: asked = "" }] = useAddressState<{ cards?: string }>();
  const all = [...new Set(asked.split(",").filter(Boolean))];
  const [ids, rest] = [all.slice(0, AT_ONCE), all.slice(AT_ONCE)];
  const [read, setRead] = useState<readonly Read[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const found = useQueries({ queries: ids.map((cardId) => cards.read.queryOptions({ input: { cardId } })) });

  const error = found.find((one) => one.error)?.error;
  const waiting = found.some((one) => one.isPending);
  const toSign: ToSign[] = found.flatMap(({ data: card }) => {
    const [seat] = card && !gone.has(card.id) ? mySeatsNow(tableOf(card), actor) : [];
    if (!card || !seat || card.version === null || card.versionHash === null) return [];
    return [{ card, seat, delegate: standingFor(tableOf(card), seat, actor)?.delegate ?? false }];
  });
  const next = toSign.find((one) => !read.some((two) => two.card.id === one.card.id));
  const readNow = read.filter((one) => toSign.some((two) => two.card.id === one.card.id));
  const position = { no: readNow.length + 1, of: toSign.length };

  return (
    <Screen
      title={say(ids.length > 1 ? "cards.sign-many" : "cards.sign-one", { count: ids.length })}
      above={<To to="/cards?tab=mine">{say("cards.back-to-mine")}</To>}
    >
      {error && <RefusalNote trouble={troubleOf(error)} />}
      {rest.length > 0 && <p className="soft">{say("cards.sign-rest", { most: AT_ONCE, rest: rest.length })}</p>}
      {waiting && <p className="faint">{say("ui.loading")}</p>}
      {!waiting && toSign.length === 0 && (
        <EmptyState title={say("cards.nothing-to-sign")} todo={say("cards.nothing-to-sign.do")} />
      )}
      {next ? (
        <ReadCard
          key={next.card.id}
          toSign={next}
          position={position}
          onRead={(one) => setRead([...read, one])}
          onGone={(cardId) => setGone(new Set([...gone, cardId]))}
        />
      ) : (
        readNow.length > 0 && <Signing read={readNow} rest={rest} onAgain={() => setRead([])} />
      )}
    </Screen>
  );
}

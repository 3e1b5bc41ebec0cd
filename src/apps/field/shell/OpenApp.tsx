import { lazy, useCallback, useEffect, useMemo, useState } from "react";
import type { Carried, News } from "#modules/sync/contract.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { type Open, OpenContext } from "../context.ts";
import { HouseholdPage } from "../households/HouseholdPage.tsx";
import { Households } from "../households/Households.tsx";
import { Me } from "../me/Me.tsx";
import { Outbox } from "../outbox/Outbox.tsx";
import { phoneName } from "../session/phone-name.ts";
import { allHouseholds, newsOf } from "../store/households.ts";
import { newId } from "../store/new-id.ts";
import { type Doing, keep } from "../store/outbox.ts";
import { factOf, type Phone, wipe } from "../store/phone.ts";
import { registerDevice, signOut } from "../sync/http-line.ts";
import { useSync } from "../sync/use-sync.ts";
import { Today } from "../today/Today.tsx";
import { Bar } from "./Bar.tsx";
import { SyncLine } from "./SyncLine.tsx";
import { goTo, useRoute } from "./use-route.ts";

const Survey = lazy(async () => ({ default: (await import("../survey/SurveyPage.tsx")).SurveyPage }));
const Away = lazy(async () => ({ default: (await import("../away/Away.tsx")).Away }));

type Props = { phone: Phone; opened: CryptoKey; forget: () => void };

/** The open app: what lies on the phone is in memory, the bar at the bottom leads to the four places. */
export function OpenApp({ phone, opened: key, forget }: Props) {
  const { say } = useSpeech();
  const [first = "today", id = ""] = useRoute();
  const [news, setNews] = useState<News | undefined>();
  const [households, setHouseholds] = useState<readonly Carried[]>([]);
  const load = useCallback(async () => {
    setNews(await newsOf(phone, key));
    setHouseholds(await allHouseholds(phone, key));
  }, [phone, key]);
  useEffect(() => void load(), [load]);

  const clear = useCallback(async () => {
    await wipe(phone);
    forget();
  }, [phone, forget]);
  const unknown = async () =>
    registerDevice((await factOf(phone, "deviceId")) ?? newId(), newId(), phoneName(navigator.userAgent)).catch(
      () => undefined,
    );
  const { state, syncNow, look } = useSync(phone, key, { news: () => void load(), lost: () => void clear(), unknown });
  const open = useMemo<Open>(
    () => ({
      phone,
      key,
      news,
      households,
      sync: state,
      syncNow,
      act: async (doing: Doing) => {
        await keep(phone, key, doing, new Date().toISOString());
        await look();
        syncNow();
      },
      signOut: async () => {
        await signOut();
        await clear();
      },
    }),
    [phone, key, news, households, state, syncNow, look, clear],
  );
  return (
    <OpenContext value={open}>
      <div className="app">
        <SyncLine state={state} press={() => goTo("outbox")} />
        <main>{page(first, id)}</main>
        <Bar at={first} label={say("phone.bar")} />
      </div>
    </OpenContext>
  );
}

function page(first: string, id: string) {
  switch (first) {
    case "households":
      return id ? <HouseholdPage id={id} /> : <Households />;
    case "survey":
      return <Survey householdId={id} />;
    case "away":
      return <Away />;
    case "outbox":
      return <Outbox />;
    case "me":
      return <Me />;
    default:
      return <Today />;
  }
}

import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import type { Actor } from "#kernel/actor.ts";
import { useAccounts } from "#modules/accounts/office/api.ts";
import { useGo, usePath } from "#ui/Address.tsx";
import { Failure } from "#ui/Failure.tsx";
import { PlacesProvider } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { ActorProvider } from "#ui/Rights.tsx";
import { SlotProvider } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { session } from "#ui/session.ts";
import { troubleOf } from "#ui/trouble.ts";
import { PARTS } from "../parts.ts";
import { useDivisionsFromPlaces } from "../places.ts";
import { keepAccount } from "../who.ts";
import { Frame } from "./Frame.tsx";
import { Navigation } from "./Navigation.tsx";
import { OfflineBanner } from "./OfflineBanner.tsx";
import styles from "./Shell.module.css";
import { TopBar } from "./TopBar.tsx";

/** Everything behind the sign-in: who is here, the navigation their rights open, the top bar, and the page. */
export function Shell() {
  const { say } = useSpeech();
  const go = useGo();
  const path = usePath();
  const router = useRouter();
  const [menuOpen, setMenuOpen] = useState(false);
  const me = useQuery({ ...useAccounts().me.queryOptions(), staleTime: 60_000 });
  const trouble = me.error ? troubleOf(me.error) : null;
  const mustSignIn = trouble?.kind === "refused" && trouble.status === 401 && !session.state().signedIn;

  useEffect(() => {
    if (mustSignIn) {
      const to = router.state.location.href;
      go(to === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`, { replace: true });
    }
  }, [mustSignIn, go, router]);
  useEffect(() => {
    if (!me.data) return;
    session.begin();
    keepAccount(me.data.accountId);
  }, [me.data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu of a narrow screen closes when the page changes
  useEffect(() => setMenuOpen(false), [path]);

  if (mustSignIn) return null;
  if (trouble && !me.data)
    return (
      <div className={styles.alone}>
        <RefusalNote trouble={trouble} again={() => void me.refetch()} />
      </div>
    );
  if (!me.data) return <Frame />;
  const actor = me.data as Actor;
  return (
    <ActorProvider actor={actor}>
      <PlacesProvider source={useDivisionsFromPlaces}>
        <SlotProvider parts={PARTS}>
          <a href="#page" className={styles.skip}>
            {say("office.skip")}
          </a>
          <div className={styles.shell}>
            <Navigation open={menuOpen} county={me.data.countyName} rights={actor.rights} />
            {menuOpen && (
              <button
                type="button"
                className={styles.veil}
                aria-label={say("office.menu-close")}
                onClick={() => setMenuOpen(false)}
              />
            )}
            <div className={styles.right}>
              <TopBar me={me.data} menuOpen={menuOpen} onMenu={() => setMenuOpen(!menuOpen)} />
              <OfflineBanner />
              <main id="page" tabIndex={-1} className={styles.page}>
                <Failure at={path}>
                  <Suspense fallback={<Waiting />}>
                    <Outlet />
                  </Suspense>
                </Failure>
              </main>
            </div>
          </div>
        </SlotProvider>
      </PlacesProvider>
    </ActorProvider>
  );
}

function Waiting() {
  const { say } = useSpeech();
  return <h1 className={styles.waiting}>{say("ui.loading")}</h1>;
}

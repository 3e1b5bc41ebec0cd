import { lazy, useCallback, useEffect, useState } from "react";
import type { Language } from "#kernel/actor.ts";
import { SpeechProvider } from "#ui/Speech.tsx";
import { FirstSignIn } from "./session/FirstSignIn.tsx";
import { keepLanguage, languageOfPhone } from "./speech/language.ts";
import { loadGate, loadInside } from "./speech/load.ts";
import { trustServer } from "./store/clock.ts";
import type { Lock } from "./store/lock.ts";
import { factOf, openPhone } from "./store/phone.ts";

/** Neither is needed by somebody who is here for the first time, on a weak line. */
const Unlock = lazy(async () => ({ default: (await import("./session/Unlock.tsx")).Unlock }));
const OpenApp = lazy(async () => ({ default: (await import("./shell/OpenApp.tsx")).OpenApp }));

const openHere = () => openPhone(undefined, () => location.reload());

/** The phone's app: nobody has signed in here yet, or it is locked, or it is open. */
export function Field() {
  const [phone, setPhone] = useState(openHere);
  const [language, setLanguage] = useState<Language>(languageOfPhone);
  const [lock, setLock] = useState<Lock | null | undefined>(undefined);
  const [key, setKey] = useState<CryptoKey | null>(null);
  useEffect(() => {
    void factOf(phone, "skewMs").then((ahead) => trustServer(ahead ?? 0));
    void factOf(phone, "lock").then((found) => setLock(found ?? null));
  }, [phone]);
  const switchTo = useCallback((next: Language) => {
    keepLanguage(next);
    setLanguage(next);
  }, []);
  /** After a wipe the phone is as new. */
  const forget = useCallback(() => {
    setKey(null);
    setLock(null);
    setPhone(openHere());
  }, []);
  return (
    <SpeechProvider language={language} switchTo={switchTo} load={key ? loadInside : loadGate}>
      {lock === undefined ? null : lock && key ? (
        <OpenApp phone={phone} lock={lock} opened={key} forget={forget} close={() => setKey(null)} />
      ) : lock ? (
        <Unlock
          phone={phone}
          lock={lock}
          open={(opened, renewed) => {
            if (renewed) setLock(renewed);
            setKey(opened);
          }}
          forget={forget}
        />
      ) : (
        <FirstSignIn
          phone={phone}
          done={(made, fresh) => {
            setLock(made);
            setKey(fresh);
          }}
        />
      )}
    </SpeechProvider>
  );
}

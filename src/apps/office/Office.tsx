import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type ReactNode, Suspense, useCallback, useEffect, useState } from "react";
import { loadSentences } from "#i18n/load.ts";
import type { Language } from "#kernel/actor.ts";
import { ApiProvider } from "#ui/api.tsx";
import { Failure } from "#ui/Failure.tsx";
import { SpeechProvider } from "#ui/Speech.tsx";
import { ToastProvider } from "#ui/Toasts.tsx";
import { api, queries } from "./api.ts";
import { keepLanguage, languageOfDesk } from "./language.ts";
import { RenewedNote } from "./RenewedNote.tsx";
import { router } from "./router.tsx";
import { SignInAgain } from "./SignInAgain.tsx";

/** The office: language, design, API, then whichever page the address names. */
export function Office() {
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider api={api}>
        <Suspense>
          <InLanguage>
            <ToastProvider>
              <Failure>
                <RouterProvider router={router} />
              </Failure>
              <SignInAgain />
              <RenewedNote />
            </ToastProvider>
          </InLanguage>
        </Suspense>
      </ApiProvider>
    </QueryClientProvider>
  );
}

function InLanguage({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(languageOfDesk);
  useEffect(() => keepLanguage(language), [language]);
  const switchTo = useCallback((next: Language) => {
    keepLanguage(next);
    setLanguage(next);
  }, []);
  return (
    <SpeechProvider language={language} switchTo={switchTo} load={loadSentences}>
      {children}
    </SpeechProvider>
  );
}

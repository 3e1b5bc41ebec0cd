import { lazy, Suspense, useSyncExternalStore } from "react";
import { Dialog } from "#ui/Dialog.tsx";
import { useSay } from "#ui/Speech.tsx";
import { session } from "#ui/session.ts";
import { queries } from "./api.ts";
import { accountKept } from "./who.ts";

const SignInForm = lazy(async () => ({
  default: (await import("#modules/accounts/office/SignInForm.tsx")).SignInForm,
}));

/** The session ended while somebody was working: they sign in here, on top of their page, and go on where they were. */
export function SignInAgain() {
  const say = useSay();
  const { asking } = useSyncExternalStore(session.subscribe, session.state);
  return (
    <Dialog open={asking} title={say("office.session-ended")} width="narrow" must onClose={() => {}}>
      <p className="soft" style={{ marginBlockEnd: 16 }}>
        {say("office.session-ended.do")}
      </p>
      <Suspense>
        <SignInForm
          onSignedIn={(me) => {
            if (accountKept() && me.accountId !== accountKept()) location.assign("/");
            else {
              session.answer(true);
              void queries.invalidateQueries();
            }
          }}
        />
      </Suspense>
    </Dialog>
  );
}

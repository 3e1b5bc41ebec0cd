import type { ReactNode } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Stumble } from "./Stumble.tsx";

/** Round the whole app: when even its frame does not come up, it says so and is loaded again at a touch. */
export function Whole({ children }: { children: ReactNode }) {
  const { say } = useSpeech();
  const on = (
    <Button kind="primary" size="large" onClick={() => location.reload()}>
      {say("phone.load-again")}
    </Button>
  );
  return (
    <Stumble said={say("phone.app-broke")} on={on}>
      {children}
    </Stumble>
  );
}

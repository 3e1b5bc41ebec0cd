import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";

/** Gives the survey up: asked twice, because what was filled in and photographed goes with it. */
export function DropButton({ drop }: { drop: () => void }) {
  const { say } = useSpeech();
  const [sure, setSure] = useState(false);
  return sure ? (
    <Button danger onClick={drop}>
      {say("phone.survey.drop-sure")}
    </Button>
  ) : (
    <Button kind="text" onClick={() => setSure(true)}>
      {say("phone.survey.drop")}
    </Button>
  );
}

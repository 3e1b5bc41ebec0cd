import { useActor } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";

/** What waits for me, then my ground's key figures. */
export function Home() {
  const say = useSay();
  const actor = useActor();
  return (
    <Screen title={say("office.hello", { name: actor.name })}>
      <p />
    </Screen>
  );
}

import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";

export function Accounts() {
  const say = useSay();
  return (
    <Screen title={say("accounts.title")}>
      <p />
    </Screen>
  );
}

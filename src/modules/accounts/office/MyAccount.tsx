import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";

export function MyAccount() {
  const say = useSay();
  return (
    <Screen title={say("accounts.mine")}>
      <p />
    </Screen>
  );
}

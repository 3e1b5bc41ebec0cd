import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { AllCards } from "./AllCards.tsx";
import { MyTurn } from "./MyTurn.tsx";
import { Progress } from "./Progress.tsx";
import { SlowSigners } from "./SlowSigners.tsx";
import { ToMend } from "./ToMend.tsx";

/** Checking and signing: what waits for my signature, every card of my ground, and how far the ground is. */
export function Cards() {
  const say = useSay();
  const maySign = useMay("card.sign");
  const mayPrepare = useMay("card.prepare");
  const [{ tab, under }, setAddress] = useAddressState<{ tab?: string; under?: string }>();
  const tabs = [
    ...(maySign ? [{ key: "mine", name: say("cards.my-turn") }] : []),
    { key: "all", name: say("cards.all") },
    ...(mayPrepare ? [{ key: "mend", name: say("home.mend") }] : []),
    { key: "slow", name: say("cards.slow") },
    { key: "progress", name: say("cards.progress") },
  ];
  const shown = tabs.find((one) => one.key === tab)?.key ?? tabs[0]?.key ?? "all";
  return (
    <Screen
      title={say("cards.title")}
      wide
      actions={
        <>
          <To to={under ? `/archive?under=${under}` : "/archive"}>
            <Button>{say("cards.archive")}</Button>
          </To>
          <To to={under ? `/cards/walk?under=${under}` : "/cards/walk"}>
            <Button>{say("cards.walk")}</Button>
          </To>
        </>
      }
    >
      <Tabs label={say("cards.title")} tabs={tabs} shown={shown} onChange={(key) => setAddress({ tab: key })} />
      {shown === "mine" && <MyTurn />}
      {shown === "all" && <AllCards />}
      {shown === "mend" && <ToMend />}
      {shown === "slow" && <SlowSigners />}
      {shown === "progress" && <Progress />}
    </Screen>
  );
}

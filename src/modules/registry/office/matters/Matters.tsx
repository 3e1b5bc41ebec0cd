import { To, useAddressState } from "#ui/Address.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { HandOvers } from "./HandOvers.tsx";
import { Mergers } from "./Mergers.tsx";
import { Moves } from "./Moves.tsx";
import { Years } from "./Years.tsx";

/** What concerns many households at once, or two villages: moves, hand-overs, merged villages, a new year. */
export function Matters() {
  const say = useSay();
  const mayEdit = useMay("household.edit");
  const mayMerge = useMay("household.merge");
  const [{ tab }, setAddress] = useAddressState<{ tab?: string }>();
  const tabs = [
    { key: "moves", name: say("registry.moves") },
    { key: "hand-over", name: say("registry.hand-overs") },
    ...(mayMerge ? [{ key: "merged", name: say("registry.mergers") }] : []),
    ...(mayEdit ? [{ key: "year", name: say("registry.years") }] : []),
  ];
  const shown = tabs.find((one) => one.key === tab)?.key ?? "moves";
  return (
    <Screen title={say("registry.matters")} above={<To to="/households">{say("registry.back-to-list")}</To>} wide>
      <Tabs
        label={say("registry.matters")}
        tabs={tabs}
        shown={shown}
        onChange={(key) => setAddress({ tab: key === "moves" ? undefined : key })}
      />
      {shown === "moves" && <Moves />}
      {shown === "hand-over" && <HandOvers />}
      {shown === "merged" && <Mergers />}
      {shown === "year" && <Years />}
    </Screen>
  );
}

import { useAddressState } from "#ui/Address.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { StationingNav } from "../StationingNav.tsx";
import { Bars } from "./Bars.tsx";
import { Probations } from "./Probations.tsx";
import { Reserves } from "./Reserves.tsx";

/** Probation, who may not be promoted, the reserve pool: of the county for its office, one's own for everybody. */
export function People() {
  const say = useSay();
  const [{ tab = "probation" }, setAddress] = useAddressState<{ tab?: string }>();
  const may = useMay("stationing.manage");
  const tabs = [
    { key: "probation", name: say("stationing.probation") },
    { key: "bars", name: say("stationing.bars") },
    ...(may ? [{ key: "reserves", name: say("stationing.reserves") }] : []),
  ];
  return (
    <Screen title={say("stationing.people")} above={<StationingNav />} wide>
      <Tabs label={say("stationing.people")} tabs={tabs} shown={tab} onChange={(next) => setAddress({ tab: next })} />
      {tab === "probation" && <Probations may={may} />}
      {tab === "bars" && <Bars may={may} />}
      {tab === "reserves" && may && <Reserves />}
    </Screen>
  );
}

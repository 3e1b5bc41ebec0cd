import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { useGo } from "#ui/Address.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { OverrideRow, RuleRow } from "../../contract.ts";
import { EndDialog } from "./EndDialog.tsx";

/** Change the rule, or let the county's own value end; off with the reason for those who may not. */
export function RuleActions({ rule }: { rule: RuleRow }) {
  const say = useSay();
  const go = useGo();
  const whyNot = useWhyNot()("rules.edit");
  const [ending, setEnding] = useState<OverrideRow | null>(null);
  const open = rule.overrides.filter((one) => one.until === null);
  return (
    <>
      {open.map((one) => (
        <ActButton key={one.id} whyNot={whyNot} onClick={() => setEnding(one)}>
          {one.state === "to-come" ? say("rules.withdraw") : say("rules.end")}
        </ActButton>
      ))}
      <ActButton kind="primary" whyNot={whyNot} onClick={() => go(`/rules/${rule.id}/edit`)}>
        {say("rules.change")}
      </ActButton>
      {ending && <EndDialog override={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { To, useAddressState, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { HouseholdShown } from "../../contract.ts";
import { registryRefusals as no } from "../../domain/refusals.ts";
import { householdAddress, type YearAddress } from "../year-address.ts";
import { ChangeDialog } from "./ChangeDialog.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import type { Opened } from "./opened.ts";
import { UnmaskDialog } from "./UnmaskDialog.tsx";

type Props = { page: HouseholdShown; onOpened: (values: Opened) => void };

/** What can be done with this household; a button that is off says why. */
export function HouseholdActions({ page, onOpened }: Props) {
  const say = useSay();
  const go = useGo();
  const whyNot = useWhyNot();
  const [address] = useAddressState<YearAddress>();
  const { household } = page;
  const [dialog, setDialog] = useState<"change" | "unmask" | "move" | null>(null);
  const ended = household.status === "ended" ? no.ended({ on: household.endedOn ?? "" }) : null;
  const noEdit = ended ?? whyNot("household.edit", household.place);
  if (page.asOf) return <To to={`/households/${household.id}`}>{say("registry.back-to-now")}</To>;
  return (
    <>
      {page.masked.length > 0 && !whyNot("household.unseal", household.place) && (
        <Button onClick={() => setDialog("unmask")}>{say("registry.unmask")}</Button>
      )}
      <ActButton whyNot={noEdit} onClick={() => setDialog("change")}>
        {say("registry.change")}
      </ActButton>
      <ActButton whyNot={noEdit} onClick={() => setDialog("move")}>
        {say("registry.move")}
      </ActButton>
      <ActButton kind="primary" whyNot={noEdit} onClick={() => go(householdAddress(household.id, "/edit", address))}>
        {say("ui.edit")}
      </ActButton>
      {dialog === "unmask" && (
        <UnmaskDialog household={household} onOpened={onOpened} onClose={() => setDialog(null)} />
      )}
      {dialog === "change" && <ChangeDialog page={page} onClose={() => setDialog(null)} />}
      {dialog === "move" && <MoveDialog household={household} onClose={() => setDialog(null)} />}
    </>
  );
}

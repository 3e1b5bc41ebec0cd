import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { To, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { HouseholdShown } from "../../contract.ts";
import { registryRefusals as no } from "../../domain/refusals.ts";
import { ChangeDialog } from "../household/ChangeDialog.tsx";
import type { Opened } from "../household/opened.ts";
import { UnmaskDialog } from "../household/UnmaskDialog.tsx";
import { householdAddress } from "../year-address.ts";

type Props = { page: HouseholdShown; personId: string; index: number; onOpened: (values: Opened) => void };

/** What can be done with a person: it is done in the household, at the person's line. */
export function PersonActions({ page, personId, index, onOpened }: Props) {
  const say = useSay();
  const go = useGo();
  const whyNot = useWhyNot();
  const [dialog, setDialog] = useState<"change" | "unmask" | null>(null);
  const { household } = page;
  if (page.asOf) return <To to={`/persons/${personId}`}>{say("registry.back-to-now")}</To>;
  if (index < 0) return null;
  const ended = household.status === "ended" ? no.ended({ on: household.endedOn ?? "" }) : null;
  const noEdit = ended ?? whyNot("household.edit", household.place);
  const sealed = page.masked.some((one) => one.startsWith(`members.${index}.`));
  return (
    <>
      {sealed && !whyNot("household.unseal", household.place) && (
        <Button onClick={() => setDialog("unmask")}>{say("registry.unmask")}</Button>
      )}
      <ActButton whyNot={noEdit} onClick={() => setDialog("change")}>
        {say("registry.change")}
      </ActButton>
      <ActButton
        kind="primary"
        whyNot={noEdit}
        onClick={() => go(householdAddress(household.id, "/edit", {}, `members.${index}.name`))}
      >
        {say("ui.edit")}
      </ActButton>
      {dialog === "unmask" && (
        <UnmaskDialog household={household} whose={personId} onOpened={onOpened} onClose={() => setDialog(null)} />
      )}
      {dialog === "change" && <ChangeDialog page={page} onClose={() => setDialog(null)} />}
    </>
  );
}

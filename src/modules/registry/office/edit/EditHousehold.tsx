import { useQuery } from "@tanstack/react-query";
import { To, useAddressState, useGo, usePathPart } from "#ui/Address.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import { findHead, type HouseholdShown } from "../../contract.ts";
import { SEALED_OF_HOUSEHOLD, SEALED_OF_PERSON } from "../../domain/masking.ts";
import { useRegistry } from "../api.ts";
import { householdAddress, type YearAddress, yearOf } from "../year-address.ts";
import { EditForm } from "./EditForm.tsx";
import { type EditDraft, NO_CHANGE, ofYear } from "./edit-state.ts";

const SEALED = [...SEALED_OF_HOUSEHOLD, ...SEALED_OF_PERSON];

/** The form of one household, filled with what the register has. */
export function EditHousehold() {
  const say = useSay();
  const householdId = usePathPart("householdId");
  const [address] = useAddressState<YearAddress>();
  const found = useQuery(useRegistry().get.queryOptions({ input: { householdId, ...yearOf(address) } }));
  if (found.data) return <EditKnown key={`${householdId} ${found.data.household.year.year}`} page={found.data} />;
  return (
    <Screen title={say(found.error ? "registry.title" : "ui.loading")}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function EditKnown({ page }: { page: HouseholdShown }) {
  const say = useSay();
  const go = useGo();
  const tell = useTell();
  const { id } = page.household;
  const [address] = useAddressState<YearAddress>();
  const { year } = yearOf(address);
  const back = householdAddress(id, "", address);
  const kept = year === undefined ? `household.${id}` : `household.${id}.${year}`;
  const draft = useDraft<EditDraft>(kept, NO_CHANGE, { secret: SEALED });
  const save = useCommand(useRegistry().edit, {
    onDone: () => {
      draft.forget();
      tell(say("registry.saved"));
      go(back);
    },
  });
  return (
    <EditForm
      title={say("registry.edit-title", { name: findHead(page.household)?.name ?? "" })}
      above={<To to={back}>{say("registry.back-to-household")}</To>}
      page={page}
      known
      draft={draft}
      busy={save.busy}
      trouble={save.trouble}
      onBack={() => go(back)}
      onSave={(edit, reason) =>
        void save.run({
          householdId: id,
          seenAt: page.changedAt,
          edit: ofYear(edit, page),
          ...(reason.length > 1 && { reason }),
        })
      }
    />
  );
}

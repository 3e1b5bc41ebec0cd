import { useMemo, useState } from "react";
import type { Instant } from "#kernel/instant.ts";
import type { Place } from "#kernel/territory.ts";
import { To, useAddressState, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { newId } from "#ui/new-command-id.ts";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import { applyEdit, Household, type HouseholdShown } from "../../contract.ts";
import { SEALED_OF_HOUSEHOLD, SEALED_OF_PERSON } from "../../domain/masking.ts";
import { useRegistry } from "../api.ts";
import { EditForm } from "./EditForm.tsx";
import { type EditDraft, NO_CHANGE, withNewMember } from "./edit-state.ts";

const VILLAGE = 12;
const SEALED = [...SEALED_OF_HOUSEHOLD, ...SEALED_OF_PERSON];

/** A household that is not on record yet: first the village, then the same form. */
export function NewHousehold() {
  const say = useSay();
  const [{ under }, setAddress] = useAddressState<{ under?: string; in?: string }>();
  const [{ in: chosen }] = useAddressState<{ in?: string }>();
  const [place, setPlace] = useState(under?.length === VILLAGE ? under : undefined);
  if (chosen) return <NewIn key={chosen} place={chosen as Place} />;
  return (
    <Screen title={say("registry.new")} above={<To to="/households">{say("registry.back-to-list")}</To>}>
      <Section title={say("registry.new-where")}>
        <PlacePicker value={place} onChange={setPlace} />
        <p style={{ marginBlockStart: 16 }}>
          <Button kind="primary" disabled={place?.length !== VILLAGE} onClick={() => setAddress({ in: place })}>
            {say("ui.next")}
          </Button>
        </p>
      </Section>
    </Screen>
  );
}

function NewIn({ place }: { place: Place }) {
  const say = useSay();
  const go = useGo();
  const tell = useTell();
  const page = useMemo(() => emptyPage(place), [place]);
  const start = useMemo(() => withNewMember(NO_CHANGE, newId()), []);
  const draft = useDraft<EditDraft>(`household.new.${place}`, start, { secret: SEALED });
  const { household } = page;
  const save = useCommand(useRegistry().register, {
    onDone: ({ householdId }) => {
      draft.forget();
      tell(say("registry.registered"));
      go(`/households/${householdId}`);
    },
  });
  return (
    <EditForm
      title={say("registry.new")}
      above={<To to="/households">{say("registry.back-to-list")}</To>}
      page={page}
      known={false}
      draft={draft}
      busy={save.busy}
      trouble={save.trouble}
      onBack={() => go("/households")}
      onSave={(edit) => void save.run({ household: applyEdit(household, edit, today()) })}
    />
  );
}

/** A page with nothing on it, to start the form from. */
const emptyPage = (place: Place): HouseholdShown => ({
  household: Household.parse({
    id: newId(),
    place,
    members: [],
    year: { year: Number(today().slice(0, 4)), conditions: {} },
  }),
  masked: [],
  path: [],
  years: [],
  findings: [],
  completeness: { score: 0, parts: [] },
  line: null,
  helpers: [],
  cardState: null,
  changedAt: new Date().toISOString() as Instant,
  asOf: null,
});

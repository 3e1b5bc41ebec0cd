import { useRef, useState } from "react";
import { To, useAddressState, useGo } from "#ui/Address.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Field } from "#ui/Field.tsx";
import { useSelection } from "#ui/list/selection.ts";
import { newId } from "#ui/new-command-id.ts";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import { PostingKind, TEXT_KINDS } from "../../contract.ts";
import { useDisclosure } from "../api.ts";
import { DraftForm, NO_TEXTS } from "./DraftForm.tsx";
import { type Measures, measuresFor } from "./measures.ts";

const VILLAGE = 12;

/** A new posting: which village, about what, what it says, which households. */
export function NewDraft() {
  const { say, speak } = useSpeech();
  const go = useGo();
  const actor = useActor();
  const [{ under }] = useAddressState<{ under?: string }>();
  const ground = actor.rights["posting.draft"] ?? [];
  const own = ground.length === 1 && ground[0]?.length === VILLAGE ? ground[0] : undefined;
  const [place, setPlace] = useState<string | undefined>(own ?? (under === undefined ? undefined : String(under)));
  const [kind, setKind] = useState<PostingKind | null>(null);
  const texts = useDraft("posting.new", NO_TEXTS);
  const measures = useDraft<Measures>("posting.new.measures", {});
  const selection = useSelection();
  const postingId = useRef(newId());
  const village = place?.length === VILLAGE ? place : null;
  const draft = useCommand(useDisclosure().draft, {
    onDone: () => {
      texts.forget();
      measures.forget();
      go(`/postings/${postingId.current}`);
    },
  });
  const save = () => {
    if (!village || !kind) return;
    const { title, note, contact, decidedOn } = texts.value;
    const items = [...selection.chosen].map((householdId) => ({
      householdId,
      decidedOn,
      measures: kind === "measures" ? measuresFor(measures.value, householdId) : [],
    }));
    void draft.run({ postingId: postingId.current, place: village, kind, title, note, contact, items } as never);
  };
  return (
    <Screen title={say("posting.new")} above={<To to="/postings">{say("posting.title")}</To>}>
      <DraftForm
        place={village}
        kind={kind}
        texts={texts.value}
        onTexts={texts.set}
        selection={selection}
        measures={measures.value}
        onMeasures={measures.set}
        busy={draft.busy}
        trouble={draft.trouble}
        onSave={save}
        onCancel={() => go("/postings")}
      >
        {own ? (
          <p>
            <PlaceName code={own} from="township" />
          </p>
        ) : (
          <PlacePicker
            value={place}
            onChange={(code) => {
              setPlace(code);
              selection.clear();
            }}
          />
        )}
        <Field label={say("posting.kind")} required>
          {(given) => (
            <Choice
              {...given}
              value={kind}
              options={PostingKind.options
                .filter((value) => !TEXT_KINDS.has(value))
                .map((value) => ({ value, label: speak(`posting.kind.${value}`) }))}
              onChange={(value) => {
                setKind(value as PostingKind | null);
                selection.clear();
              }}
            />
          )}
        </Field>
      </DraftForm>
    </Screen>
  );
}

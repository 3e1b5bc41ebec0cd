import { choicesFrom } from "#kernel/labels.ts";
import { newCommandId } from "#ui/new-command-id.ts";
import { useActor } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type CallRead, SPECIALITIES, specialityWord, typeWord, VILLAGE_TYPES } from "../../contract.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import type { PickedCadre } from "../Picks.tsx";

/** Somebody is put forward: oneself, or a person of one's unit. */
export function NominateDialog({ call, onClose }: { call: CallRead; onClose: () => void }) {
  const { say, language } = useSpeech();
  const actor = useActor();
  const tell = useTell();
  const nominate = useCommand(useStationing().nominate, {
    onDone: () => {
      tell(say("stationing.nominated"));
      onClose();
    },
  });
  const levels = call.levels.map((one) => ({ value: one.key, label: language === "zh" ? one.zh : one.en }));
  return (
    <AskDialog
      title={say("stationing.nominate")}
      word={say("stationing.nominate")}
      busy={nominate.busy}
      trouble={nominate.trouble}
      onClose={onClose}
      initial={{ level: "county", leads: false, strengths: [] }}
      onSend={({ cadre, ...given }) => {
        const who = cadre as PickedCadre;
        const kind = who.id === actor.cadreId ? "self" : "organisation";
        const facts = { team: null, home: null, wish: null, statement: "", fileId: null, ...given };
        void nominate.run({ id: newCommandId() as never, callId: call.id, cadreId: who.id, kind, ...facts } as never);
      }}
      asked={[
        { key: "cadre", label: say("stationing.person"), kind: "cadre", needed: true },
        { key: "unitId", label: say("stationing.unit"), kind: "unit", needed: true },
        { key: "level", label: say("stationing.level"), kind: "choice", options: levels, needed: true },
        {
          key: "specialities",
          label: say("stationing.specialities"),
          kind: "several",
          options: choicesFrom(specialityWord, language, SPECIALITIES),
          needed: true,
        },
        {
          key: "strengths",
          label: say("stationing.strengths"),
          kind: "several",
          options: choicesFrom(typeWord, language, VILLAGE_TYPES),
        },
        { key: "party", label: say("stationing.party"), kind: "yes", needed: true },
        { key: "leads", label: say("stationing.leads"), kind: "yes", needed: true },
        { key: "team", label: say("stationing.together"), hint: say("stationing.together.hint"), kind: "line" },
        { key: "home", label: say("stationing.home"), kind: "place" },
        { key: "statement", label: say("stationing.statement"), kind: "long" },
      ]}
    >
      <p className="soft">{say("stationing.home.hint")}</p>
    </AskDialog>
  );
}

import { newId } from "#ui/new-command-id.ts";
import { useActor } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";

type Props = { kinds: readonly { value: string; label: string }[]; under: string | undefined; onClose: () => void };

/** A promise of a unit to its village; the head's own unit and village stand there already. */
export function NewPromise({ kinds, under, onClose }: Props) {
  const say = useSay();
  const tell = useTell();
  const actor = useActor();
  const head = actor.offices.find((one) => one.post === "unit-head");
  const place = head?.territory ?? (under?.length === 12 ? under : undefined);
  const make = useCommand(useStationing().promise, {
    onDone: () => {
      tell(say("stationing.commitment.made"));
      onClose();
    },
  });
  return (
    <AskDialog
      title={say("stationing.commitment.new")}
      word={say("ui.save")}
      busy={make.busy}
      trouble={make.trouble}
      onClose={onClose}
      initial={{ ...(place?.length === 12 && { place }), ...(head?.unitId && { unitId: head.unitId }) }}
      onSend={({ yuan, ...given }) =>
        void make.run({ ...given, id: newId(), amount: yuan ? Number(yuan) * 100 : null } as never)
      }
      asked={[
        { key: "place", label: say("stationing.village"), kind: "place", needed: true },
        { key: "unitId", label: say("stationing.unit"), kind: "unit", needed: true },
        { key: "kind", label: say("stationing.commitment.kind"), kind: "choice", options: kinds, needed: true },
        {
          key: "text",
          label: say("stationing.commitment.text"),
          hint: say("stationing.commitment.text.hint"),
          kind: "long",
          needed: true,
        },
        { key: "yuan", label: say("stationing.commitment.amount"), kind: "number" },
        { key: "dueOn", label: say("stationing.commitment.due"), kind: "day", needed: true },
      ]}
    />
  );
}

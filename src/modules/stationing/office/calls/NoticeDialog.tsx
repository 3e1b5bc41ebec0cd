import { useGo } from "#ui/Address.tsx";
import { today } from "#ui/Deadline.tsx";
import { newCommandId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { POSTS_OF_TEAM } from "../../contract.ts";
import { AskDialog, type Asked } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import type { PickedCadre } from "../Picks.tsx";
import { useRuleList } from "../use-lists.ts";

/** The notice that appoints: everybody of a confirmed plan, or one person (a replacement names whom it follows). */
export function NoticeDialog({
  planId = null,
  follows,
  onClose,
}: {
  planId?: string | null;
  follows?: { id: string; place: string; post: string };
  onClose: () => void;
}) {
  const { say, speak } = useSpeech();
  const go = useGo();
  const levels = useRuleList("stationing.levels");
  const issue = useCommand(useStationing().issueNotice, { onDone: () => go("/stationing/notices") });
  const one: Asked[] = [
    { key: "cadre", label: say("stationing.person"), kind: "cadre", needed: true },
    { key: "unitId", label: say("stationing.unit"), kind: "unit", needed: true },
    { key: "level", label: say("stationing.level"), kind: "choice", options: levels.options, needed: true },
    ...(follows ? [] : [{ key: "place", label: say("stationing.village"), kind: "place", needed: true } as const]),
    {
      key: "post",
      label: say("stationing.post"),
      kind: "choice",
      options: POSTS_OF_TEAM.map((value) => ({ value, label: speak(`post.${value}`) })),
      needed: true,
    },
  ];
  return (
    <AskDialog
      title={say("stationing.notice-issue")}
      word={say("stationing.notice-issue")}
      busy={issue.busy}
      trouble={issue.trouble}
      onClose={onClose}
      initial={{
        year: Number(today().slice(0, 4)),
        issuedOn: today(),
        addressee: say("stationing.addressee-usual"),
        level: "county",
        ...(follows && { place: follows.place, post: follows.post }),
      }}
      onSend={({ cadre, unitId, level, place, post, ...facts }) => {
        const who = cadre as PickedCadre | undefined;
        const people = who ? [{ cadreId: who.id, unitId, level, place, post, followsId: follows?.id ?? null }] : [];
        void issue.run({ id: newCommandId() as never, planId, people, ...facts } as never);
      }}
      asked={[
        ...(planId === null ? one : []),
        { key: "year", label: say("stationing.year"), kind: "number", needed: true },
        { key: "no", label: say("stationing.no"), kind: "number", needed: true },
        { key: "addressee", label: say("stationing.addressee"), kind: "line", needed: true },
        { key: "issuedOn", label: say("stationing.issued-on"), kind: "day", needed: true },
        { key: "termSince", label: say("stationing.term-since"), kind: "day", needed: true },
        {
          key: "termUntil",
          label: say("stationing.term-until"),
          kind: "day",
          needed: true,
          hint: say("stationing.term-until.hint"),
        },
      ]}
    >
      <p className="soft">{say("stationing.notice-issue.hint")}</p>
    </AskDialog>
  );
}

import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { useMay } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { CommitmentRow } from "../../contract.ts";
import { AskDialog, type Asked } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import type { PickedFile } from "../FilePick.tsx";
import styles from "../office.module.css";

type Act = "begin" | "fulfil" | "askChange" | "decideChange";
const WORD = {
  begin: "stationing.commitment.begin",
  fulfil: "stationing.commitment.fulfil",
  askChange: "stationing.commitment.change",
  decideChange: "stationing.commitment.decide",
} as const;

/** What this person can do with a promise now; what cannot be done is not offered. */
export function CommitmentActs({ row }: { row: CommitmentRow }) {
  const say = useSay();
  const api = useStationing();
  const manages = useMay("stationing.manage", row.village.place);
  const [act, setAct] = useState<Act | null>(null);
  const close = { onDone: () => setAct(null) };
  const report = useCommand(api.reportCommitment, close);
  const change = useCommand(api.askCommitmentChange, close);
  const decide = useCommand(api.decideCommitmentChange, close);
  const disclose = useCommand(api.discloseCommitments);
  const offered = (Object.keys(WORD) as Act[]).filter((one) => row.whyNot[one] === null);
  const ASKED: Readonly<Record<Act, readonly Asked[]>> = {
    begin: [{ key: "proof", label: say("stationing.commitment.proof"), kind: "long" }],
    fulfil: [
      { key: "proof", label: say("stationing.commitment.proof"), kind: "long", needed: true },
      { key: "files", label: say("stationing.visit-proof"), kind: "files" },
    ],
    askChange: [
      { key: "text", label: say("stationing.commitment.text"), kind: "long", needed: true },
      { key: "yuan", label: say("stationing.commitment.amount"), kind: "number" },
      { key: "dueOn", label: say("stationing.commitment.due"), kind: "day", needed: true },
      { key: "reason", label: say("stationing.commitment.change.reason"), kind: "long", needed: true },
    ],
    decideChange: [
      { key: "granted", label: say("stationing.commitment.granted"), kind: "yes", needed: true },
      { key: "opinion", label: say("stationing.commitment.opinion"), kind: "line", needed: true },
    ],
  };
  const send = ({ yuan, files, ...given }: Record<string, unknown>): void => {
    const about = { commitmentId: row.id, ...given };
    if (act === "askChange") void change.run({ ...about, amount: yuan ? Number(yuan) * 100 : null } as never);
    else if (act === "decideChange") void decide.run(about as never);
    else
      void report.run({
        action: act,
        ...about,
        files: ((files as PickedFile[] | undefined) ?? []).map((one) => one.fileId),
      } as never);
  };
  return (
    <span className={styles.row}>
      {offered.map((one) => (
        <Button key={one} size="small" onClick={() => setAct(one)}>
          {say(WORD[one])}
        </Button>
      ))}
      {manages && (
        <Button
          size="small"
          kind="text"
          loading={disclose.busy}
          onClick={() => void disclose.run({ commitments: [row.id], shown: row.disclosedOn === null } as never)}
        >
          {say(row.disclosedOn ? "stationing.commitment.undisclose" : "stationing.commitment.disclose")}
        </Button>
      )}
      {act && (
        <AskDialog
          title={say(WORD[act])}
          word={say(WORD[act])}
          busy={report.busy || change.busy || decide.busy}
          trouble={report.trouble ?? change.trouble ?? decide.trouble}
          initial={
            act === "askChange"
              ? { text: row.text, dueOn: row.dueOn, ...(row.amount !== null && { yuan: Math.round(row.amount / 100) }) }
              : {}
          }
          asked={ASKED[act]}
          onSend={send}
          onClose={() => setAct(null)}
        />
      )}
    </span>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { MoveRow, MoveState } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { AnswerDialog } from "./AnswerDialog.tsx";
import styles from "./Matters.module.css";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

const TONE: Readonly<Record<MoveState, Tone>> = {
  asked: "attention",
  accepted: "done",
  declined: "quiet",
  withdrawn: "quiet",
};

/** Households between two villages: first those that wait for my answer. */
export function Moves() {
  const { say } = useSpeech();
  const [{ under }] = useAddressState<{ under?: string }>();
  const asked = useQuery(useRegistry().moves.queryOptions({ input: { ...(under && { under: under as never }) } }));
  if (asked.error) return <RefusalNote trouble={troubleOf(asked.error)} again={() => void asked.refetch()} />;
  if (!asked.data) return null;
  const open = asked.data.filter((one) => one.state === "asked");
  const settled = asked.data.filter((one) => one.state !== "asked");
  if (asked.data.length === 0)
    return <EmptyState title={say("registry.moves-none")} todo={say("registry.moves-none.do")} />;
  return (
    <>
      {open.length > 0 && (
        <Section title={say("registry.moves-open")}>
          <MoveTable rows={open} />
        </Section>
      )}
      {settled.length > 0 && (
        <Section title={say("registry.moves-settled")}>
          <MoveTable rows={settled} />
        </Section>
      )}
    </>
  );
}

function MoveTable({ rows }: { rows: readonly MoveRow[] }) {
  const { say, speak } = useSpeech();
  const whyNot = useWhyNot();
  const [doing, setDoing] = useState<{ move: MoveRow; what: "answer" | "withdraw" } | null>(null);
  const mine = (move: MoveRow): boolean =>
    whyNot("household.read", move.state === "accepted" ? move.to.code : move.from.code) === null;
  return (
    <ScrollFrame label={say("registry.moves")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("registry.move-who")}</th>
            <th scope="col">{say("registry.move-from")}</th>
            <th scope="col">{say("registry.move-to")}</th>
            <th scope="col">{say("registry.move-on")}</th>
            <th scope="col">{say("registry.move-reason")}</th>
            <th scope="col">{say("registry.status")}</th>
            <th scope="col">
              <span className="hidden-text">{say("ui.more")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((move) => (
            <tr key={move.id}>
              <th scope="row">
                {mine(move) ? (
                  <To to={`/households/${move.householdId}`}>
                    {say("registry.household-of", { name: move.headName ?? "" })}
                  </To>
                ) : (
                  say("registry.household-of", { name: move.headName ?? "" })
                )}{" "}
                <span className="faint">{say("registry.people", { count: move.size })}</span>
              </th>
              <td>{move.from.name}</td>
              <td>{move.to.name}</td>
              <td className="number">{move.on}</td>
              <td>
                {move.reason}
                {move.answer && <p className="faint">{say("registry.move-answer", { answer: move.answer })}</p>}
              </td>
              <td>
                <StateChip tone={TONE[move.state]} word={speak(`registry.move-state.${move.state}`)} />
                <p className="faint">{move.answeredBy?.name ?? move.askedBy.name}</p>
              </td>
              <td>
                <div className={styles.acts}>
                  {move.mayAnswer && (
                    <Button kind="primary" size="small" onClick={() => setDoing({ move, what: "answer" })}>
                      {say("registry.move-do-answer")}
                    </Button>
                  )}
                  {move.mayWithdraw && (
                    <Button size="small" onClick={() => setDoing({ move, what: "withdraw" })}>
                      {say("registry.move-withdraw")}
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {doing?.what === "answer" && <AnswerDialog move={doing.move} onClose={() => setDoing(null)} />}
      {doing?.what === "withdraw" && <WithdrawDialog move={doing.move} onClose={() => setDoing(null)} />}
    </ScrollFrame>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { DaySpan } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useCommand } from "#ui/use-command.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";
import { Rows } from "../Rows.tsx";

/** Who may not be promoted until when, appeals, and the check of a pasted list. */
export function Bars({ may }: { may: boolean }) {
  const say = useSay();
  const actor = useActor();
  const api = useStationing();
  const [doing, setDoing] = useState<{ id: string; what: "appeal" | "decide" } | null>(null);
  const close = () => setDoing(null);
  const found = useQuery(api.bars.queryOptions());
  const appeal = useCommand(api.appeal, { onDone: close });
  const decide = useCommand(api.decideAppeal, { onDone: close });
  return (
    <>
      {may && <PromotionCheck />}
      <Section title={say("stationing.bars")}>
        <Rows
          label={say("stationing.bars")}
          rows={found.data}
          rowKey={(row) => row.id}
          empty={say("stationing.bars-none")}
          cells={[
            { key: "name", title: say("stationing.person"), cell: (row) => row.cadre.name },
            {
              key: "until",
              title: say("stationing.barred-until"),
              cell: (row) => <DaySpan since={row.since} until={row.until} />,
            },
            { key: "reason", title: say("stationing.reason"), cell: (row) => row.reason },
            { key: "appeal", title: say("stationing.appeal"), cell: (row) => row.appeal },
            {
              key: "state",
              title: say("stationing.state"),
              cell: (row) => (
                <StateChip
                  tone={row.standing ? "attention" : "quiet"}
                  word={say(row.standing ? "stationing.bar-stands" : "stationing.bar-over")}
                />
              ),
            },
            {
              key: "do",
              title: say("stationing.decide"),
              cell: (row) => (
                <>
                  {row.cadre.id === actor.cadreId && row.appealedOn === null && (
                    <Button size="small" onClick={() => setDoing({ id: row.id, what: "appeal" })}>
                      {say("stationing.appeal")}
                    </Button>
                  )}
                  {may && row.appealedOn !== null && row.appealOutcome === null && (
                    <Button size="small" onClick={() => setDoing({ id: row.id, what: "decide" })}>
                      {say("stationing.decide")}
                    </Button>
                  )}
                </>
              ),
            },
          ]}
        />
      </Section>
      {doing?.what === "appeal" && (
        <AskDialog
          title={say("stationing.appeal")}
          word={say("stationing.appeal")}
          busy={appeal.busy}
          trouble={appeal.trouble}
          onClose={close}
          onSend={(given) => void appeal.run({ barId: doing.id, ...given } as never)}
          asked={[{ key: "text", label: say("stationing.appeal-text"), kind: "long", needed: true }]}
        />
      )}
      {doing?.what === "decide" && (
        <AskDialog
          title={say("stationing.appeal-decide")}
          word={say("stationing.decide")}
          busy={decide.busy}
          trouble={decide.trouble}
          onClose={close}
          onSend={(given) => void decide.run({ barId: doing.id, ...given } as never)}
          asked={[
            {
              key: "outcome",
              label: say("stationing.outcome"),
              kind: "choice",
              needed: true,
              options: (["upheld", "lifted"] as const).map((value) => ({
                value,
                label: say(`stationing.appeal.${value}`),
              })),
            },
            { key: "opinion", label: say("stationing.opinion"), kind: "long", needed: true },
          ]}
        />
      )}
    </>
  );
}

/** The names of a promotion list are pasted; those under a bar are named. */
function PromotionCheck() {
  const say = useSay();
  const [names, setNames] = useState("");
  const [told, setTold] = useState<{
    names: number;
    flagged: { name: string; unit: string | null; until: string; reason: string }[];
    unknown: string[];
  } | null>(null);
  const check = useCommand(useStationing().checkPromotion, { onDone: setTold });
  return (
    <Section title={say("stationing.promotion-check")}>
      <div className={styles.form}>
        <Field label={say("stationing.names")} hint={say("stationing.names.hint")}>
          {(given) => <TextArea {...given} rows={4} value={names} onChange={(event) => setNames(event.target.value)} />}
        </Field>
        <div>
          <Button
            kind="primary"
            disabled={names.trim().length < 2}
            loading={check.busy}
            onClick={() => void check.run({ names })}
          >
            {say("stationing.check")}
          </Button>
        </div>
        <RefusalNote trouble={check.trouble} />
        {told && (
          <div role="status">
            <p>{say("stationing.checked", { names: told.names, flagged: told.flagged.length })}</p>
            {told.flagged.map((one) => (
              <p key={`${one.name} ${one.until}`}>
                <StateChip tone="trouble" word={say("stationing.flagged", { name: one.name, until: one.until })} />{" "}
                {one.unit} {one.reason}
              </p>
            ))}
            {told.unknown.length > 0 && (
              <p className="soft">{say("stationing.unknown-names", { names: told.unknown.join("、") })}</p>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}

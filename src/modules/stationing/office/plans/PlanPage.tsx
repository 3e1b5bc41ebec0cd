import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { To, useGo, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { newCommandId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { type MatchTeams, type PlanRead, REASONS, scorePlan } from "../../contract.ts";
import { useStationing } from "../api.ts";
import { NoticeDialog } from "../calls/NoticeDialog.tsx";
import styles from "../office.module.css";
import { StationingNav } from "../StationingNav.tsx";
import { ConfirmPlan } from "./ConfirmPlan.tsx";
import { moved, putFirst } from "./moving.ts";
import { percent } from "./Plans.tsx";
import { VillageCard } from "./VillageCard.tsx";

/** A plan as cards that people move: the score changes at once, with the function the solver was held against. */
export function PlanPage() {
  const say = useSay();
  const id = usePathPart("planId");
  const found = useQuery(useStationing().plan.queryOptions({ input: { planId: id as never } }));
  if (found.data) return <Known key={`${found.data.id} ${found.data.version}`} plan={found.data} />;
  return (
    <Screen title={say(found.error ? "stationing.plans" : "ui.loading")} above={<StationingNav />}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function Known({ plan }: { plan: PlanRead }) {
  const say = useSay();
  const tell = useTell();
  const go = useGo();
  const api = useStationing();
  const [teams, setTeams] = useState<MatchTeams>(plan.teams);
  const [chosen, setChosen] = useState<string | null>(null);
  const [onlyDear, setOnlyDear] = useState(false);
  const [noticing, setNoticing] = useState(false);
  const score = useMemo(() => scorePlan(plan.problem, teams), [plan.problem, teams]);
  const frozen = plan.confirmedOn !== null;
  const changed = teams !== plan.teams;
  const move = useCommand(api.movePlan, { onDone: () => tell(say("stationing.plan-saved")) });
  const copy = useCommand(api.copyPlan, { onDone: ({ id }) => go(`/stationing/plans/${id}`) });
  const card = useCallback(
    (cadreId: string, place: string) => {
      if (chosen === null || chosen === cadreId) return setChosen(chosen === cadreId ? null : cadreId);
      setTeams((before) => moved(before, chosen, place, cadreId));
      setChosen(null);
    },
    [chosen],
  );
  const here = useCallback(
    (place: string) => {
      if (chosen === null) return;
      setTeams((before) => moved(before, chosen, place, null));
      setChosen(null);
    },
    [chosen],
  );
  const first = useCallback((place: string, id: string) => setTeams((before) => putFirst(before, place, id)), []);
  const shown = score.villages.filter((one) => !onlyDear || one.cost > 0);
  const bound = plan.figures?.bound ?? null;
  return (
    <Screen
      title={say("stationing.plan")}
      above={<StationingNav />}
      below={
        <>
          <To to={`/stationing/calls/${plan.callId}`}>{say("stationing.call")}</To>
          <span>
            {frozen ? say("stationing.confirmed-on", { on: plan.confirmedOn ?? "" }) : say("stationing.waits-confirm")}
          </span>
          {plan.figures?.stopped && <span>{say("stationing.stopped")}</span>}
        </>
      }
      wide
      actions={
        <>
          <Button loading={copy.busy} onClick={() => void copy.run({ planId: plan.id, id: newCommandId() as never })}>
            {say("stationing.plan-copy")}
          </Button>
          {!frozen && changed && (
            <Button
              loading={move.busy}
              onClick={() => void move.run({ planId: plan.id, version: plan.version, teams } as never)}
            >
              {say("stationing.plan-save")}
            </Button>
          )}
          {!frozen && !changed && <ConfirmPlan plan={plan} />}
          {frozen && !plan.used && (
            <Button kind="primary" onClick={() => setNoticing(true)}>
              {say("stationing.notice-issue")}
            </Button>
          )}
        </>
      }
    >
      <RefusalNote trouble={move.trouble ?? copy.trouble} />
      <div className={styles.tiles}>
        <FigureTile
          name={say("stationing.cost")}
          value={score.cost}
          {...(changed && { note: say("stationing.cost-before", { cost: plan.cost }) })}
        />
        {bound !== null && (
          <FigureTile
            name={say("stationing.bound")}
            value={bound}
            note={say("stationing.gap-now", {
              gap: percent(score.cost <= bound ? 0 : (score.cost - bound) / score.cost),
            })}
          />
        )}
        {plan.figures && (
          <FigureTile
            name={say("stationing.greedy")}
            value={plan.figures.greedy}
            note={say("stationing.seconds", { seconds: plan.figures.seconds })}
          />
        )}
        {REASONS.filter((one) => (score.unmet[one] ?? 0) > 0).map((one) => (
          <FigureTile
            key={one}
            name={say(`stationing.reason.${one}`)}
            value={score.unmet[one] ?? 0}
            alarming={one === "home" || one === "missing" || one === "no-first-secretary"}
          />
        ))}
      </div>
      <div className={styles.row}>
        <Button onClick={() => setOnlyDear(!onlyDear)} aria-pressed={onlyDear}>
          {say(onlyDear ? "stationing.show-all" : "stationing.show-unmet")}
        </Button>
        {chosen !== null && <span>{say("stationing.chosen", { name: plan.names[chosen]?.name ?? "" })}</span>}
        {chosen !== null && Object.values(teams).some((team) => team.includes(chosen)) && (
          <Button
            kind="link"
            onClick={() => {
              setTeams(moved(teams, chosen, null, null));
              setChosen(null);
            }}
          >
            {say("stationing.take-out")}
          </Button>
        )}
      </div>
      {score.left.length > 0 && (
        <Section title={say("stationing.left", { count: score.left.length })}>
          <div className={styles.row}>
            {score.left.map((id) => (
              <button
                key={id}
                type="button"
                className={`plain-button ${styles.card} ${chosen === id ? styles.chosen : ""}`}
                disabled={frozen}
                aria-pressed={chosen === id}
                onClick={() => setChosen(chosen === id ? null : id)}
              >
                {plan.names[id]?.name} <span className="faint">{plan.names[id]?.unit}</span>
              </button>
            ))}
          </div>
        </Section>
      )}
      <div className={styles.board}>
        {shown.map((one) => (
          <VillageCard
            key={one.place}
            place={one.place}
            plan={plan}
            team={teams[one.place] ?? []}
            score={one}
            chosen={chosen}
            frozen={frozen}
            onCard={card}
            onVillage={here}
            onFirst={first}
          />
        ))}
      </div>
      {noticing && <NoticeDialog planId={plan.id} onClose={() => setNoticing(false)} />}
    </Screen>
  );
}

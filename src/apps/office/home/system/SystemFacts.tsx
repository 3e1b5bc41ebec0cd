import { useQuery } from "@tanstack/react-query";
import { formatCount } from "#ui/Figures.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useAuditApi } from "../apis.ts";
import { useAccountCounts } from "../waiting/accounts.ts";
import styles from "./SystemFacts.module.css";

type Check = { name: string; ok: boolean; ms: number };

/** What keeps the system well, for those who run it and see no household: accounts, health, the audit's seal. */
export function SystemFacts() {
  const { say, speak } = useSpeech();
  return (
    <>
      <Section title={say("home.accounts")}>
        <AccountFigures />
      </Section>
      <Section title={say("home.system")}>
        <ul className={styles.rows}>
          <Health />
          <Seal />
        </ul>
        <p className={styles.more}>{speak("home.system.doctor")}</p>
      </Section>
    </>
  );
}

function AccountFigures() {
  const { speak } = useSpeech();
  const found = useAccountCounts(true);
  if (found.error && !found.data)
    return <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />;
  const count = (state: string) => found.data && (found.data.find((one) => one.state === state)?.people ?? 0);
  return (
    <div className={styles.tiles}>
      {(["active", "invited", "none", "locked", "closed"] as const).map((state) => (
        <FigureTile
          key={state}
          name={speak(`accounts.state.${state}`)}
          value={count(state)}
          unit="home.unit.persons"
          to={`/accounts?state=${state}`}
          alarming={state === "locked"}
        />
      ))}
    </div>
  );
}

/** The same checks as `bangfu doctor` begins with, asked of the running server. */
function Health() {
  const { say, speak } = useSpeech();
  const health = useQuery({
    queryKey: ["readyz"],
    queryFn: async (): Promise<{ ok: boolean; checks: Check[] }> => (await fetch("/readyz")).json(),
    refetchInterval: 60_000,
  });
  if (health.error && !health.data)
    return (
      <li>
        <RefusalNote trouble={troubleOf(health.error)} again={() => void health.refetch()} />
      </li>
    );
  return (health.data?.checks ?? []).map((check) => (
    <li key={check.name}>
      <span>{speak(`home.check.${check.name}`)}</span>
      <StateChip tone={check.ok ? "done" : "trouble"} word={say(check.ok ? "home.check.ok" : "home.check.not-ok")} />
    </li>
  ));
}

function Seal() {
  const { say } = useSpeech();
  const head = useQuery(useAuditApi().head.queryOptions());
  if (!head.data) return null;
  return (
    <li>
      <span>{say("home.audit-sealed")}</span>
      <span className="soft">
        {say("home.audit-blocks", { count: formatCount(head.data.blocks) })}{" "}
        {head.data.sealedAt && <Moment at={head.data.sealedAt} />}
      </span>
    </li>
  );
}

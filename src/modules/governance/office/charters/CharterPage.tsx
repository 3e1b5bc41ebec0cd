import { useQuery } from "@tanstack/react-query";
import { To, usePathPart } from "#ui/Address.tsx";
import { Papers } from "#ui/Papers.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";
import { AdoptedBy } from "./AdoptedBy.tsx";

/** One version of the village rules, article by article, and the versions beside it. */
export function CharterPage() {
  const say = useSay();
  const api = useGovernance();
  const charterId = usePathPart("charterId");
  const found = useQuery(api.charter.queryOptions({ input: { charterId: charterId as never } }));
  const above = <To to="/governance/charters">{say("governance.charters")}</To>;
  if (!found.data)
    return (
      <Screen title={say(found.error ? "governance.charters" : "ui.loading")} above={above}>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  const charter = found.data;
  const { village, version, inForce } = charter;
  const state = (now: boolean) => (
    <StateChip tone={now ? "done" : "quiet"} word={say(now ? "governance.in-force" : "governance.replaced")} />
  );
  const articles = charter.text.split(/\n+/).filter((one) => one.trim() !== "");
  return (
    <Screen
      title={charter.title}
      above={
        <>
          {above} · {village.township}
          {village.name}
        </>
      }
      below={
        <>
          {state(inForce)}
          <span>{say("governance.version-no", { version })}</span>
          <span className="number">{charter.adoptedOn}</span>
          <AdoptedBy charter={charter} />
        </>
      }
      side={
        <>
          <Papers
            papers={[
              {
                key: "charter",
                word: say("governance.charter"),
                make: (form) => api.charterPaper.call({ charterId: charter.id, form }),
              },
            ]}
          />
          <Section title={say("governance.versions")}>
            <ul className={styles.list}>
              {charter.versions.map((one) => (
                <li key={one.id}>
                  <span className={styles.row}>
                    {one.id === charter.id ? (
                      <strong>{say("governance.version-no", { version: one.version })}</strong>
                    ) : (
                      <To to={`/governance/charters/${one.id}`}>
                        {say("governance.version-no", { version: one.version })}
                      </To>
                    )}
                    {state(one.inForce)}
                    <span className="number faint">{one.adoptedOn}</span>
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      }
    >
      <div className={styles.articles}>
        {articles.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </div>
    </Screen>
  );
}

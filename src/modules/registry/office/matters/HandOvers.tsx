import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { ToHandOver } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { HandOverDialog } from "./HandOverDialog.tsx";
import styles from "./Matters.module.css";

/** Households whose responsible cadre has left, or holds no post any more. */
export function HandOvers() {
  const say = useSay();
  const mayEdit = useMay("household.edit");
  const [{ under }] = useAddressState<{ under?: string }>();
  const asked = useQuery(useRegistry().toHandOver.queryOptions({ input: { ...(under && { under: under as never }) } }));
  const [from, setFrom] = useState<ToHandOver | null>(null);
  if (asked.error) return <RefusalNote trouble={troubleOf(asked.error)} again={() => void asked.refetch()} />;
  if (!asked.data) return null;
  if (asked.data.length === 0)
    return <EmptyState title={say("registry.hand-overs-none")} todo={say("registry.hand-overs-none.do")} />;
  return (
    <>
      {asked.data.map((one) => (
        <Section
          key={one.cadreId}
          title={one.name}
          note={
            one.leftOn
              ? say("registry.hand-over-left", { on: one.leftOn, count: one.count })
              : say("registry.hand-over-no-post", { count: one.count })
          }
          actions={mayEdit && <Button onClick={() => setFrom(one)}>{say("registry.hand-over")}</Button>}
        >
          <ul className={styles.households}>
            {one.households.map((home) => (
              <li key={home.householdId}>
                <To to={`/households/${home.householdId}`}>
                  {say("registry.household-of", { name: home.headName ?? "" })}
                </To>
              </li>
            ))}
            {one.count > one.households.length && (
              <li className="faint">{say("registry.and-more", { count: one.count - one.households.length })}</li>
            )}
          </ul>
        </Section>
      ))}
      {from && <HandOverDialog from={from} onClose={() => setFrom(null)} />}
    </>
  );
}

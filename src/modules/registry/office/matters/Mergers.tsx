import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Territory } from "#kernel/territory.ts";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useRegistry } from "../api.ts";
import { FollowDialog } from "./FollowDialog.tsx";

/** Villages that were merged while households still stand under them. */
export function Mergers() {
  const say = useSay();
  const mayPosts = useMay("organisation.edit");
  const [{ under }] = useAddressState<{ under?: string }>();
  const asked = useQuery(
    useRegistry().followWaiting.queryOptions({ input: { ...(under && { under: under as never }) } }),
  );
  const [code, setCode] = useState<Territory | null>(null);
  if (asked.error) return <RefusalNote trouble={troubleOf(asked.error)} again={() => void asked.refetch()} />;
  if (!asked.data) return null;
  if (asked.data.length === 0)
    return <EmptyState title={say("registry.mergers-none")} todo={say("registry.mergers-none.do")} />;
  return (
    <>
      {asked.data.map((one) => (
        <Section
          key={one.from.code}
          title={say("registry.merger-of", { from: one.from.name, into: one.into.name })}
          note={say("registry.merger-left", { count: one.households })}
          actions={mayPosts && <Button onClick={() => setCode(one.from.code)}>{say("registry.follow-look")}</Button>}
        >
          <p>
            <To to={`/households?under=${one.from.code}`}>{say("registry.merger-households")}</To>
          </p>
          {!mayPosts && <p className="soft">{say("registry.merger-county")}</p>}
        </Section>
      ))}
      {code && <FollowDialog code={code} onClose={() => setCode(null)} />}
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useGo, usePathPart } from "#ui/Address.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useRegistry } from "./api.ts";

/** A person's address leads to where the person stands: the household's page, at their line. */
export function PersonLink() {
  const say = useSay();
  const go = useGo();
  const personId = usePathPart("personId");
  const found = useQuery(useRegistry().person.queryOptions({ input: { personId } }));
  useEffect(() => {
    if (found.data) go(`/households/${found.data.householdId}#person-${personId}`, { replace: true });
  }, [found.data, personId, go]);
  return (
    <Screen title={say(found.error ? "registry.title" : "ui.loading")}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

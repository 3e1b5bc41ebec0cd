import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Place } from "#kernel/territory.ts";
import { Button } from "#ui/Button.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useRegistry } from "../api.ts";
import { FollowDialog } from "./FollowDialog.tsx";

/** On the page of a merged village: how many households still stand here, and the way to carry them over. */
export function FollowOfVillage({ id }: { id: string }) {
  const say = useSay();
  const place = Place.parse(id);
  const mayPosts = useMay("organisation.edit", id);
  const [looking, setLooking] = useState(false);
  const waiting = useQuery(useRegistry().followWaiting.queryOptions({ input: { under: place as never } }));
  const [mine] = waiting.data ?? [];
  if (!mine) return null;
  return (
    <Section
      title={say("registry.merger-of", { from: mine.from.name, into: mine.into.name })}
      note={say("registry.merger-left", { count: mine.households })}
      actions={mayPosts && <Button onClick={() => setLooking(true)}>{say("registry.follow-look")}</Button>}
    >
      <p className="soft">{say(mayPosts ? "registry.merger-do" : "registry.merger-county")}</p>
      {looking && <FollowDialog code={mine.from.code} onClose={() => setLooking(false)} />}
    </Section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Place } from "#kernel/territory.ts";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { AppointmentRow } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { AppointDialog } from "./AppointDialog.tsx";
import { AppointmentTable } from "./AppointmentTable.tsx";
import { PostsBefore } from "./PostsBefore.tsx";

const TOWNSHIP_DIGITS = 9;

/** The county's own posts stand with the responsibilities. */
const isNear = (row: AppointmentRow): boolean => row.territory.length >= TOWNSHIP_DIGITS;

/** On a village's page: who holds which post over it, and how its responsibility group stands. */
export function PostsOfVillage({ id }: { id: string }) {
  const { say, speak } = useSpeech();
  const organisation = useOrganisation();
  const place = Place.parse(id);
  const [appointing, setAppointing] = useState(false);
  const may = useMay("organisation.edit", id);
  const posts = useQuery(organisation.postsOf.queryOptions({ input: { place } }));
  const group = useQuery(organisation.villageGroups.queryOptions({ input: { under: id as never } })).data?.rows[0];
  return (
    <Section
      title={say("organisation.posts")}
      note={<To to={`/organisation/responsibility?under=${id}`}>{say("organisation.responsibility")}</To>}
      actions={may && <Button onClick={() => setAppointing(true)}>{say("organisation.appoint")}</Button>}
    >
      {group && (
        <p style={{ marginBlockEnd: 8, display: "flex", flexWrap: "wrap", gap: "4px 12px" }}>
          {group.groupId ? (
            <To to={`/organisation/groups/${group.groupId}`}>
              {say("organisation.village-group-of", { head: group.head ?? "—" })}
            </To>
          ) : null}
          {group.gaps.length === 0 && <StateChip tone="done" word={say("organisation.group-complete")} />}
          {group.gaps.map((gap) => (
            <StateChip key={gap} tone="attention" word={speak(`village-group.${gap}`)} />
          ))}
        </p>
      )}
      {posts.data && <AppointmentTable rows={posts.data.filter(isNear)} empty={say("organisation.village-no-posts")} />}
      <PostsBefore place={id} />
      {appointing && <AppointDialog place={id} onClose={() => setAppointing(false)} />}
    </Section>
  );
}

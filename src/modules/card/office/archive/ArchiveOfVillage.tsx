import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCards } from "../api.ts";
import { archiveAddress } from "./volume-address.ts";

/** On a village's page: how full its volume is, and the way into it. */
export function ArchiveOfVillage({ id }: { id: string }) {
  const say = useSay();
  const found = useQuery(useCards().volume.queryOptions({ input: { volume: "village", place: id } }));
  return (
    <Section
      title={say("cards.archive-of-village")}
      actions={<To to={archiveAddress(id)}>{say("cards.open-archive")}</To>}
    >
      {found.isLoading && <p className="soft">{say("ui.loading")}</p>}
      {found.error && <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />}
      {found.data && (
        <p>
          {say("cards.volume-progress", { present: found.data.present, required: found.data.required })}
          {found.data.missing.length > 0 && (
            <span className="soft"> {say("cards.volume-missing", { names: found.data.missing })}</span>
          )}
        </p>
      )}
    </Section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { joined } from "#i18n/speak.ts";
import type { CadreId } from "#kernel/ids.ts";
import { To, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { type CadreRead, cadreWord } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { OrganisationNav } from "../OrganisationNav.tsx";
import { AppointDialog } from "./AppointDialog.tsx";
import { AppointmentTable } from "./AppointmentTable.tsx";
import { CadreDialog } from "./CadreDialog.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { PhoneShown } from "./PhoneShown.tsx";

/** One cadre: posts past and present, seats in leading groups, and what is known of the person. */
export function CadrePage() {
  const { say } = useSpeech();
  const id = usePathPart("cadreId") as CadreId;
  const found = useQuery(useOrganisation().cadre.queryOptions({ input: { id } }));
  if (!found.data)
    return (
      <Screen title={say(found.error ? "organisation.cadres" : "ui.loading")} above={<OrganisationNav />}>
        <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      </Screen>
    );
  return <Known cadre={found.data} />;
}

function Known({ cadre }: { cadre: CadreRead }) {
  const { say, speak, language } = useSpeech();
  const actor = useActor();
  const [doing, setDoing] = useState<"edit" | "appoint" | "leave" | null>(null);
  const may = useMay("organisation.edit") && cadre.until === null;
  const mayInvite = useMay("account.invite");
  const close = () => setDoing(null);
  return (
    <Screen
      title={cadre.name}
      above={<OrganisationNav />}
      below={
        <>
          {cadre.until && <StateChip tone="quiet" word={say("organisation.left-on", { on: cadre.until })} />}
          {cadre.unit && <To to={`/organisation?unit=${cadre.unit.id}`}>{cadre.unit.name}</To>}
          {cadre.title && <span>{cadre.title}</span>}
        </>
      }
      actions={
        <>
          {mayInvite && cadre.until === null && (
            <To to={`/accounts?text=${encodeURIComponent(cadre.name)}`}>
              <Button>{say("organisation.account")}</Button>
            </To>
          )}
          {may && cadre.id !== actor.cadreId && (
            <Button onClick={() => setDoing("leave")}>{say("organisation.leave")}</Button>
          )}
          {may && <Button onClick={() => setDoing("edit")}>{say("ui.edit")}</Button>}
          {may && (
            <Button kind="primary" onClick={() => setDoing("appoint")}>
              {say("organisation.appoint")}
            </Button>
          )}
        </>
      }
    >
      <Section title={say("organisation.appointments")}>
        <AppointmentTable rows={cadre.appointments} without="cadre" empty={say("organisation.no-post")} />
      </Section>
      <Section title={say("organisation.facts")}>
        <FactSheet
          facts={[
            { key: "sex", name: say("organisation.sex"), value: cadre.sex && cadreWord(language, cadre.sex) },
            { key: "phone", name: say("organisation.phone"), value: cadre.phone && <PhoneShown cadre={cadre} /> },
            { key: "rank", name: say("organisation.rank"), value: cadre.rank },
            { key: "political", name: say("organisation.political"), value: cadre.political },
            { key: "education", name: say("organisation.education"), value: cadre.education },
            { key: "skills", name: say("organisation.skills"), value: cadre.skills },
            {
              key: "specialities",
              name: say("organisation.specialities"),
              value: joined(
                language,
                cadre.specialities.map((one) => cadreWord(language, one)),
              ),
            },
            { key: "since", name: say("organisation.since"), value: cadre.since },
          ]}
        />
      </Section>
      {cadre.memberships.length > 0 && (
        <Section title={say("organisation.groups")}>
          <FactSheet
            facts={cadre.memberships.map((one) => ({
              key: `${one.groupId} ${one.subGroup}`,
              name: speak(`member-role.${one.role}`),
              value: (
                <To to={`/organisation/groups/${one.groupId}`}>
                  {[one.group, one.subGroup].filter(Boolean).join(" · ")}
                </To>
              ),
              wide: true,
            }))}
          />
        </Section>
      )}
      {doing === "edit" && <CadreDialog cadre={cadre} onClose={close} />}
      {doing === "appoint" && <AppointDialog cadre={cadre} onClose={close} />}
      {doing === "leave" && <LeaveDialog cadre={cadre} onClose={close} />}
    </Screen>
  );
}

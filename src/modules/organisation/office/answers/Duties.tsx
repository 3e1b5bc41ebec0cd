import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { DutyRow } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { OrganisationNav } from "../OrganisationNav.tsx";
import styles from "../office.module.css";
import { DutiesDialog } from "./DutiesDialog.tsx";

export type Duty = z.infer<typeof DutyRow>;

/** What each post has to do, in words: the county's own, or a proposal to be changed. Prints as duty cards. */
export function Duties() {
  const { say, speak, language } = useSpeech();
  const [editing, setEditing] = useState<Duty | null>(null);
  const may = useMay("organisation.edit");
  const found = useQuery(useOrganisation().duties.queryOptions({}));
  return (
    <Screen
      title={say("organisation.duties")}
      above={<OrganisationNav />}
      actions={<Button onClick={() => print()}>{say("ui.print")}</Button>}
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.data?.map((duty) => (
        <article key={duty.post} id={duty.post} className={styles.part}>
          <div className={styles.partHead}>
            <h2>{speak(`post.${duty.post}`)}</h2>
            {duty.source === "proposed" && <StateChip tone="quiet" word={say("organisation.proposed")} />}
            {duty.documentNo && <span className="faint">{duty.documentNo}</span>}
            <span className="no-print">
              {duty.source === "rule" ? (
                <To to="/rules">{say("organisation.in-rules")}</To>
              ) : (
                may && (
                  <Button kind="link" style={{ padding: 0, blockSize: "auto" }} onClick={() => setEditing(duty)}>
                    {say("ui.edit")}
                  </Button>
                )
              )}
            </span>
          </div>
          <ol className={styles.list}>
            {duty.items[language].map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </article>
      ))}
      {editing && <DutiesDialog duty={editing} onClose={() => setEditing(null)} />}
    </Screen>
  );
}

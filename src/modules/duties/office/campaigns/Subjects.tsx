import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { Checkbox } from "#ui/Checkbox.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { CampaignShown } from "../../contract.ts";
import { useDuties } from "../api.ts";
import { useNamed } from "../Lines.tsx";
import styles from "../office.module.css";

/** One village, household by household: a tick for each point that was seen to. */
export function Subjects({ campaign, village }: { campaign: z.infer<typeof CampaignShown>; village: string }) {
  const { say } = useSpeech();
  const named = useNamed();
  const api = useDuties();
  const marks = useMay("campaign.mark", village) && campaign.state === "running";
  const rows = useQuery(
    api.campaignSubjects.queryOptions({ input: { campaignId: campaign.id, village: village as never } }),
  );
  const mark = useCommand(api.markCampaign);
  return (
    <Section title={say("campaigns.subjects")} note={<PlaceName code={village} from="township" />}>
      <RefusalNote trouble={mark.trouble} />
      <ScrollFrame label={say("campaigns.subjects")} busy={rows.isPending}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("campaigns.mark")}</th>
              {campaign.checklist.map((item) => (
                <th scope="col" key={item.key}>
                  {named(item)}
                </th>
              ))}
              <th scope="col">{say("duties.who")}</th>
            </tr>
          </thead>
          <tbody>
            {(rows.data ?? []).map((row) => (
              <tr key={row.subject}>
                <th scope="row">{row.name}</th>
                {campaign.checklist.map((item) => {
                  const on = row.items.includes(item.key);
                  const items = on ? row.items.filter((one) => one !== item.key) : [...row.items, item.key];
                  return (
                    <td key={item.key}>
                      <Checkbox
                        aria-label={`${row.name} ${named(item)}`}
                        checked={on}
                        disabled={!marks || mark.busy}
                        onChange={() =>
                          void mark.run({ campaignId: campaign.id, subject: row.subject, items } as never)
                        }
                      />
                    </td>
                  );
                })}
                <td>
                  {row.by} <span className="faint number">{row.on}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { To, useAddressState, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { saveText } from "#ui/save-file.ts";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useDuties } from "../api.ts";
import { useNamed } from "../Lines.tsx";
import styles from "../office.module.css";
import { Share } from "./Campaigns.tsx";
import { csvOf } from "./csv.ts";
import { Subjects } from "./Subjects.tsx";

/** One campaign: the completion map in the villages' order, the table behind it, and a village to mark. */
export function CampaignPage() {
  const { say, speak } = useSpeech();
  const named = useNamed();
  const tell = useTell();
  const campaignId = usePathPart("campaignId");
  const [{ village }, setAt] = useAddressState<{ village?: string }>();
  const api = useDuties();
  const campaign = useQuery(api.campaign.queryOptions({ input: { campaignId: campaignId as never } }));
  const end = useCommand(api.endCampaign, { onDone: () => tell(say("campaigns.ended")) });
  const one = campaign.data;
  const runs = useMay("campaign.run", one?.place);
  if (campaign.error && !one)
    return <RefusalNote trouble={troubleOf(campaign.error)} again={() => void campaign.refetch()} />;
  if (!one) return <p className="faint">{say("ui.loading")}</p>;
  const shown = village ?? (one.tiles.length === 1 ? one.tiles[0]?.code : undefined);
  const heads = [
    say("campaigns.township"),
    say("campaigns.village"),
    say("campaigns.all"),
    say("campaigns.done-count"),
  ];
  const download = () =>
    saveText(
      `${one.title}.csv`,
      csvOf([heads, ...one.tiles.map((tile) => [tile.township, tile.name, tile.all, tile.done])]),
      "text/csv;charset=utf-8",
    );
  return (
    <Screen
      title={one.title}
      above={<To to="/campaigns">{say("campaigns.title")}</To>}
      below={
        <>
          <StateChip tone={one.state === "running" ? "running" : "done"} word={speak(`campaigns.state.${one.state}`)} />{" "}
          <span className="number">{say("campaigns.done", { done: one.done, all: one.all })}</span>{" "}
          <Share all={one.all} done={one.done} /> {one.state === "running" && <Deadline on={one.dueOn} />}{" "}
          {one.documentNo}
        </>
      }
      actions={
        <>
          <Button onClick={download}>{say("campaigns.csv")}</Button>
          {runs && one.state === "running" && (
            <Button loading={end.busy} onClick={() => void end.run({ campaignId } as never)}>
              {say("campaigns.end")}
            </Button>
          )}
        </>
      }
      wide
    >
      <RefusalNote trouble={end.trouble} />
      <ul className={styles.tools}>
        {one.checklist.map((item) => (
          <li key={item.key}>
            {named(item)} <span className="faint number">{one.items[item.key] ?? 0}</span>
          </li>
        ))}
      </ul>
      <Section title={say("campaigns.map")} note={say("campaigns.map.note")}>
        <div className={styles.tiles}>
          {one.tiles.map((tile) => (
            <button
              key={tile.code}
              type="button"
              className={`plain-button ${styles.tile}`}
              data-share={
                tile.done === 0 || tile.all === 0 ? 0 : tile.done >= tile.all ? 3 : tile.done * 2 >= tile.all ? 2 : 1
              }
              aria-pressed={tile.code === shown}
              title={say("campaigns.tile", { name: `${tile.township}${tile.name}`, done: tile.done, all: tile.all })}
              onClick={() => setAt({ village: tile.code })}
            >
              <span>{tile.name}</span>
              <span className="number">{say("duties.day.progress", { have: tile.done, need: tile.all })}</span>
            </button>
          ))}
        </div>
      </Section>
      {shown && <Subjects campaign={one} village={shown} />}
      {one.tiles.length > 1 && (
        <Section title={say("campaigns.table")}>
          <ScrollFrame label={say("campaigns.table")}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {[...heads, say("campaigns.rate")].map((head, i) => (
                    <th scope="col" key={head} className={i > 1 ? styles.end : undefined}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {one.tiles.map((tile) => (
                  <tr key={tile.code}>
                    <td>{tile.township}</td>
                    <th scope="row">{tile.name}</th>
                    <td className={styles.end}>{tile.all}</td>
                    <td className={styles.end}>{tile.done}</td>
                    <td className={styles.end}>
                      {tile.all === 0 ? "" : `${Math.round((tile.done * 100) / tile.all)}%`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </Section>
      )}
    </Screen>
  );
}

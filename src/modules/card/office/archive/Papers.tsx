import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { VolumeShown } from "../../contract.ts";
import { whyNotTakeOut } from "../../domain/archive.ts";
import { useCards } from "../api.ts";
import styles from "../card/CardPage.module.css";
import { BecauseDialog } from "./BecauseDialog.tsx";

/** What lies in the volume; each paper can be taken out with a reason, as long as the volume is not sealed. */
export function Papers({ volume }: { volume: VolumeShown }) {
  const say = useSay();
  const whyNot = useWhyNot();
  const [out, setOut] = useState<VolumeShown["papers"][number] | null>(null);
  const takeOut = useCommand(useCards().takeOutPaper, { onDone: () => setOut(null) });
  const barred = whyNot("card.prepare", volume.place) ?? whyNotTakeOut(volume.volume, volume.locked !== null);
  return (
    <Section title={say("cards.papers")}>
      {volume.papers.length === 0 && <EmptyState title={say("cards.papers-none")} />}
      <ul className={styles.versions}>
        {volume.papers.map((paper) => (
          <li key={paper.id} className={styles.paper}>
            <span>
              {paper.fileId ? (
                <a href={`/api/files/${paper.fileId}`} target="_blank" rel="noreferrer">
                  {paper.title}
                </a>
              ) : (
                paper.title
              )}{" "}
              <span className="faint">
                {paper.dated} {paper.made && say("cards.made-here")}
              </span>
            </span>
            <ActButton
              size="small"
              whyNot={barred}
              aria-label={say("cards.take-out-of", { title: paper.title })}
              onClick={() => setOut(paper)}
            >
              {say("cards.take-out")}
            </ActButton>
          </li>
        ))}
      </ul>
      {out && (
        <BecauseDialog
          title={say("cards.take-out-of", { title: out.title })}
          lead={say("cards.take-out.lead")}
          word={say("cards.take-out")}
          busy={takeOut.busy}
          trouble={takeOut.trouble}
          onDone={(because) => void takeOut.run({ archiveItemId: out.id, because })}
          onClose={() => setOut(null)}
        />
      )}
    </Section>
  );
}

import { useState } from "react";
import { Choice } from "#ui/Choice.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useDocuments } from "./api.ts";
import styles from "./documents.module.css";
import { PaperButton } from "./PaperButton.tsx";

const SHEETS = ["a4-portrait", "a4-landscape", "a3-portrait", "a3-landscape"] as const;
type Sheet = (typeof SHEETS)[number];

/** At the head of a posting: the paper for the board, on the sheet the village has. */
export function PaperOfPosting({ id }: { id: string }) {
  const say = useSay();
  const documents = useDocuments();
  const [sheet, setSheet] = useState<Sheet>("a4-portrait");
  const [paper, orientation] = sheet.split("-") as ["a4" | "a3", "portrait" | "landscape"];
  const make = () => documents.poster.call({ postingId: id as never, paper, orientation });
  return (
    <div className={styles.row}>
      <div className={styles.sheet}>
        <Choice
          aria-label={say("documents.sheet")}
          mayBeEmpty={false}
          value={sheet}
          options={SHEETS.map((one) => ({ value: one, label: say(`documents.sheet.${one}`) }))}
          onChange={(one) => setSheet(SHEETS.find((known) => known === one) ?? "a4-portrait")}
        />
      </div>
      <PaperButton word={say("documents.poster")} make={make} />
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Button } from "#ui/Button.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { type OpeningRow, openingState, whyNotUndoOpening } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import styles from "./Matters.module.css";

/** The openings so far; each can be taken back where nobody has written into the year. */
export function Openings({ under }: { under: string | undefined }) {
  const say = useSay();
  const tell = useTell();
  const registry = useRegistry();
  const asked = useQuery({
    ...registry.yearOpenings.queryOptions({ input: { ...(under && { under: under as never }) } }),
    refetchInterval: 3_000,
  });
  const undo = useCommand(registry.undoOpening, { onDone: () => tell(say("registry.year-undo-begun")) });
  if (!asked.data || asked.data.length === 0) return null;
  return (
    <Section title={say("registry.year-openings")}>
      <RefusalNote trouble={undo.trouble} />
      <ScrollFrame label={say("registry.year-openings")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("registry.year")}</th>
              <th scope="col">{say("registry.year-ground")}</th>
              <th scope="col">{say("registry.year-opened")}</th>
              <th scope="col">{say("registry.year-by")}</th>
              <th scope="col">{say("registry.status")}</th>
              <th scope="col">
                <span className="hidden-text">{say("ui.more")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {asked.data.map((one) => (
              <tr key={one.id}>
                <th scope="row" className="number">
                  {one.year}
                </th>
                <td>{one.name}</td>
                <td className="number">{one.households}</td>
                <td>
                  {one.by} <Moment at={one.at} />
                </td>
                <td>
                  <OpeningChip opening={one} />
                </td>
                <td>
                  {whyNotUndoOpening(one) === null && (
                    <Button size="small" loading={undo.busy} onClick={() => void undo.run({ openingId: one.id })}>
                      {say("registry.year-undo")}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className="faint">{say("registry.year-undo-note")}</p>
    </Section>
  );
}

function OpeningChip({ opening }: { opening: OpeningRow }) {
  const say = useSay();
  const { kept, left } = opening;
  switch (openingState(opening)) {
    case "stands":
      return <StateChip tone="done" word={say("registry.year-stands")} />;
    case "undoing":
      return <StateChip tone="running" word={say("registry.year-undoing")} />;
    case "stopped":
      return <StateChip tone="trouble" word={say("registry.year-undo-stopped", { left })} />;
    case "undone":
      return <StateChip tone="quiet" word={say("registry.year-undone", { kept })} />;
  }
}

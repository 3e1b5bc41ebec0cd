import { useState } from "react";
import type { Place } from "#kernel/territory.ts";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Missing } from "#ui/Figures.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { NaturalVillage, NaturalVillageId } from "../../contract.ts";
import { usePlaces } from "../api.ts";
import styles from "../office.module.css";
import { NaturalVillageDialog } from "./NaturalVillageDialog.tsx";

const fresh = (rows: readonly NaturalVillage[]): NaturalVillage => ({
  id: newId() as NaturalVillageId,
  name: "",
  no: Math.max(0, ...rows.map((one) => one.no ?? 0)) + 1,
  households: null,
  unpaved: null,
  power: null,
  note: null,
});

/** The natural villages and groups of a village: one line each. */
export function NaturalVillages({
  place,
  rows,
  ended,
}: {
  place: Place;
  rows: readonly NaturalVillage[];
  ended: boolean;
}) {
  const say = useSay();
  const tell = useTell();
  const [open, setOpen] = useState<NaturalVillage | null>(null);
  const may = useMay("village.edit", place) && !ended;
  const end = useCommand(usePlaces().endNaturalVillage);
  const yesNo = (value: boolean | null) => (value === null ? <Missing /> : say(value ? "ui.yes" : "ui.no"));
  return (
    <Section
      id="natural-villages"
      title={say("places.natural")}
      note={rows.length > 0 && say("places.natural-number", { count: rows.length })}
      actions={may && <Button onClick={() => setOpen(fresh(rows))}>{say("places.natural-new")}</Button>}
    >
      {rows.length === 0 && (
        <EmptyState title={say("places.natural-none")} {...(may && { todo: say("places.natural-none.do") })} />
      )}
      {rows.length > 0 && (
        <ScrollFrame label={say("places.natural")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.end}>
                  {say("places.natural-no")}
                </th>
                <th scope="col">{say("places.name")}</th>
                <th scope="col" className={styles.end}>
                  {say("places.households")}
                </th>
                <th scope="col">{say("places.natural-paved")}</th>
                <th scope="col">{say("places.natural-power")}</th>
                <th scope="col">{say("places.remark")}</th>
                {may && (
                  <th scope="col">
                    <span className="hidden-text">{say("ui.more")}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.id}>
                  <td className={styles.end}>{one.no}</td>
                  <td>{one.name}</td>
                  <td className={styles.end}>{one.households ?? <Missing />}</td>
                  <td>{yesNo(one.unpaved === null ? null : !one.unpaved)}</td>
                  <td>{yesNo(one.power)}</td>
                  <td>{one.note}</td>
                  {may && (
                    <td className={styles.end}>
                      <Button kind="link" style={{ paddingBlock: 0, blockSize: "auto" }} onClick={() => setOpen(one)}>
                        {say("ui.edit")}
                      </Button>
                      <Button
                        kind="link"
                        style={{ paddingBlock: 0, blockSize: "auto" }}
                        onClick={async () => {
                          const done = await end.run({ place, id: one.id, on: today() });
                          if (done) tell(say("places.ended", { name: one.name }));
                        }}
                      >
                        {say("places.end")}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      <RefusalNote trouble={end.trouble} />
      {open && <NaturalVillageDialog place={place} row={open} onClose={() => setOpen(null)} />}
    </Section>
  );
}

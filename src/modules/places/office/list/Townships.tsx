import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { DivisionRow } from "../../contract.ts";
import { usePlaces } from "../api.ts";
import { DivisionDialog } from "../DivisionDialog.tsx";
import { EndDialog } from "../EndDialog.tsx";
import styles from "../office.module.css";
import { RenameDialog } from "../RenameDialog.tsx";

type Doing = { what: "new" } | { what: "rename" | "end"; division: DivisionRow } | null;

/** The townships of the county, those that are no more included. */
export function Townships() {
  const say = useSay();
  const whyNot = useWhyNot();
  const [doing, setDoing] = useState<Doing>(null);
  const found = useQuery(usePlaces().divisions.queryOptions({ input: { ended: "yes" } }));
  const townships = found.data?.children ?? [];
  const close = () => setDoing(null);
  const mayAll = found.data && whyNot("place.edit", found.data.self.code) === null;
  return (
    <Screen
      title={say("places.townships")}
      above={<To to="/villages">{say("places.back-to-list")}</To>}
      below={found.data?.self.name}
      actions={
        mayAll && (
          <Button kind="primary" onClick={() => setDoing({ what: "new" })}>
            {say("places.township-new")}
          </Button>
        )
      }
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.data && townships.length === 0 && (
        <EmptyState title={say("places.townships-none")} todo={say("places.townships-none.do")} />
      )}
      {townships.length > 0 && (
        <ScrollFrame label={say("places.townships")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say("places.name")}</th>
                <th scope="col">{say("places.code")}</th>
                <th scope="col">{say("places.since")}</th>
                <th scope="col">{say("places.aliases")}</th>
                <th scope="col">
                  <span className="hidden-text">{say("ui.more")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {townships.map((one) => (
                <tr key={one.code}>
                  <td>
                    <To to={`/villages?under=${one.code}`}>{one.name}</To>{" "}
                    {one.until && <StateChip tone="quiet" word={say("places.ended-on", { on: one.until })} />}
                  </td>
                  <td className="number">{one.code}</td>
                  <td className="number">{one.since}</td>
                  <td>{one.aliases.join("、")}</td>
                  <td className={styles.end}>
                    {one.until === null && whyNot("place.edit", one.code) === null && (
                      <>
                        <Button
                          kind="link"
                          style={{ paddingBlock: 0, blockSize: "auto" }}
                          onClick={() => setDoing({ what: "rename", division: one })}
                        >
                          {say("places.rename")}
                        </Button>
                        <Button
                          kind="link"
                          style={{ paddingBlock: 0, blockSize: "auto" }}
                          onClick={() => setDoing({ what: "end", division: one })}
                        >
                          {say("places.end")}
                        </Button>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {doing?.what === "new" && <DivisionDialog level="township" onClose={close} />}
      {doing?.what === "rename" && <RenameDialog division={doing.division} onClose={close} />}
      {doing?.what === "end" && <EndDialog division={doing.division} onClose={close} />}
    </Screen>
  );
}

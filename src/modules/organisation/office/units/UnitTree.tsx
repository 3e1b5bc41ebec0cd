import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { formatCount, Missing } from "#ui/Figures.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { UNIT_KINDS, type UnitRow } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { OrganisationNav } from "../OrganisationNav.tsx";
import styles from "../office.module.css";
import { inTree } from "./in-tree.ts";
import { UnitDialog } from "./UnitDialog.tsx";

type Address = { q?: string; under?: string; kind?: string };

/** The units of the county, each under the one it belongs to, with its head and how many are in place. */
export function UnitTree() {
  const { say, speak } = useSpeech();
  const [{ q, under, kind }, setAddress] = useAddressState<Address>();
  const [open, setOpen] = useState<UnitRow | "new" | null>(null);
  const may = useMay("organisation.edit");
  const found = useQuery(useOrganisation().units.queryOptions({ input: {} }));
  const fits = (one: UnitRow): boolean =>
    (!q || one.name.includes(q)) && (!kind || one.kind === kind) && (!under || one.territory.startsWith(under));
  const rows = inTree((found.data ?? []).filter(fits));
  return (
    <Screen
      title={say("organisation.units")}
      above={<OrganisationNav />}
      wide
      actions={
        may && (
          <Button kind="primary" onClick={() => setOpen("new")}>
            {say("organisation.unit-new")}
          </Button>
        )
      }
    >
      <div className={styles.tools}>
        <FilterChips
          filters={[
            {
              key: "kind",
              name: say("organisation.kind"),
              options: UNIT_KINDS.map((value) => ({ value, label: speak(`unit-kind.${value}`) })),
            },
          ]}
          values={{ kind }}
          onChange={(change) => setAddress(change as Address)}
          search={{ value: q, placeholder: say("organisation.find-unit"), onChange: (next) => setAddress({ q: next }) }}
        />
      </div>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.data && rows.length === 0 && (
        <EmptyState title={say("organisation.units-none")} {...(may && { todo: say("organisation.units-none.do") })} />
      )}
      {rows.length > 0 && (
        <ScrollFrame label={say("organisation.units")}>
          <table className={styles.table} aria-label={say("organisation.units")}>
            <thead>
              <tr>
                <th scope="col">{say("organisation.name")}</th>
                <th scope="col">{say("organisation.kind")}</th>
                <th scope="col">{say("organisation.territory")}</th>
                <th scope="col">{say("organisation.leader")}</th>
                <th scope="col" className={styles.end}>
                  {say("organisation.in-place")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unit, depth }) => (
                <tr key={unit.id}>
                  <th scope="row" style={{ paddingInlineStart: 14 + depth * 20 }}>
                    {may ? (
                      <Button kind="link" style={{ padding: 0, blockSize: "auto" }} onClick={() => setOpen(unit)}>
                        {unit.name}
                      </Button>
                    ) : (
                      unit.name
                    )}{" "}
                    {unit.heavy && <span className="faint">{say("organisation.heavy")}</span>}
                  </th>
                  <td>{speak(`unit-kind.${unit.kind}`)}</td>
                  <td>{unit.territoryName}</td>
                  <td>
                    {unit.leader ? (
                      <To to={`/organisation/cadres/${unit.leader.id}`}>{unit.leader.name}</To>
                    ) : (
                      <Missing />
                    )}
                  </td>
                  <td className={styles.end}>
                    <To to={`/organisation?unit=${unit.id}`}>
                      {unit.establishment === null
                        ? formatCount(unit.staff)
                        : say("organisation.staff-of", { staff: unit.staff, establishment: unit.establishment })}
                    </To>
                    {unit.establishment !== null && unit.staff > unit.establishment && (
                      <>
                        {" "}
                        <StateChip tone="attention" word={say("organisation.over-establishment")} />
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {open && <UnitDialog {...(open !== "new" && { unit: open })} onClose={() => setOpen(null)} />}
    </Screen>
  );
}

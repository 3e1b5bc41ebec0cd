import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Missing } from "#ui/Figures.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { COVERAGE_FILTERS, COVERAGE_SORTS, type VillagePlanRow, type VillagePlanTotals } from "../contract.ts";
import { useVillagePlans } from "./api.ts";
import styles from "./office.module.css";
import { toneOfPlan } from "./tone.ts";
import { WritePlan } from "./WritePlan.tsx";

type Address = {
  under?: string;
  stand?: (typeof COVERAGE_FILTERS)[number];
  by?: (typeof COVERAGE_SORTS)[number];
};

/** Every village with its plan: which owe one, which wait, and how many households do not fit theirs. */
export function VillagePlans() {
  const say = useSay();
  const [{ under, stand, by }, setAddress] = useAddressState<Address>();
  const [writing, setWriting] = useState<string | null>(null);
  const api = useVillagePlans();
  const mayExport = useMay("register.export");
  const asked = { ...(under && { under: under as never }), ...(stand && { stand }), ...(by && { by }) };
  const rows = useKeyset(api.list, { ...asked, limit: 50 });
  const totals = (rows.first as { totals?: VillagePlanTotals } | undefined)?.totals;
  return (
    <Screen title={say("village-plan.title")} below={say("village-plan.intro")} wide>
      {totals && (
        <div className={styles.tiles}>
          <FigureTile name={say("village-plan.villages")} value={totals.villages} />
          <FigureTile name={say("village-plan.owed-count")} value={totals.owed} />
          <FigureTile name={say("village-plan.in-force-count")} value={totals.inForce} />
          <FigureTile name={say("village-plan.under-way-count")} value={totals.underWay} />
          <FigureTile
            name={say("village-plan.missing-count")}
            value={totals.missing}
            alarming={totals.missing > 0}
            to="/village-plans?stand=missing"
          />
        </div>
      )}
      <RecordList<VillagePlanRow>
        name="village-plans"
        label={say("village-plan.title")}
        rows={rows}
        rowKey={(row) => row.place}
        columns={[
          {
            key: "village",
            title: say("village-plan.village"),
            always: true,
            cell: (row) => (
              <>
                {row.township}
                {row.planId ? <To to={`/village-plans/${row.planId}`}>{row.village}</To> : row.village}
              </>
            ),
          },
          {
            key: "plan",
            title: say("village-plan.plan"),
            cell: (row) => <PlanOf row={row} onWrite={() => setWriting(row.place)} />,
          },
          { key: "out", title: say("village-plan.out-year"), align: "end", cell: (row) => row.outYear ?? <Missing /> },
          {
            key: "remaining",
            title: say("village-plan.remaining"),
            align: "end",
            cell: (row) => row.remaining,
          },
          {
            key: "flagged",
            title: say("village-plan.flagged"),
            align: "end",
            cell: (row) => (row.flagged > 0 ? <strong className={styles.late}>{row.flagged}</strong> : 0),
          },
          {
            key: "items",
            title: say("village-plan.items-done"),
            align: "end",
            cell: (row) =>
              row.items === 0 ? (
                <Missing />
              ) : (
                <>
                  {say("village-plan.of", { done: row.done, items: row.items })}{" "}
                  {row.overdue > 0 && (
                    <span className={styles.late}>{say("village-plan.overdue-items", { count: row.overdue })}</span>
                  )}
                </>
              ),
          },
        ]}
        actions={mayExport && <ExportList operation={api.export as never} filters={asked} />}
        filters={
          <FilterChips
            filters={[
              {
                key: "stand",
                name: say("village-plan.stand"),
                options: COVERAGE_FILTERS.map((value) => ({ value, label: say(`village-plan.stand.${value}`) })),
              },
              {
                key: "by",
                name: say("village-plan.order"),
                options: COVERAGE_SORTS.map((value) => ({ value, label: say(`village-plan.by.${value}`) })),
              },
            ]}
            values={{ stand, by }}
            onChange={(change) => setAddress(change as Address)}
          />
        }
        empty={{ title: say("village-plan.empty") }}
      />
      {writing && <WritePlan place={writing} plan={null} onClose={() => setWriting(null)} />}
    </Screen>
  );
}

function PlanOf({ row, onWrite }: { row: VillagePlanRow; onWrite: () => void }) {
  const say = useSay();
  const writes = useMay("village-plan.write", row.place);
  if (row.planId !== null && row.state !== null)
    return (
      <span className={styles.row}>
        <StateChip tone={toneOfPlan(row.state)} word={say(`village-plan.state.${row.state}`)} />
        <span className="faint">{say("village-plan.version", { version: row.version })}</span>
      </span>
    );
  return (
    <span className={styles.row}>
      <StateChip tone={row.owed ? "attention" : "quiet"} word={say("village-plan.none-yet")} />
      {writes && (
        <Button size="small" onClick={onWrite}>
          {say("village-plan.new")}
        </Button>
      )}
    </span>
  );
}

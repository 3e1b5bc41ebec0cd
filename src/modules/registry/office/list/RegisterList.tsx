import { useMemo, useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RecordList } from "#ui/list/RecordList.tsx";
import { useSelection } from "#ui/list/selection.ts";
import { useColumns } from "#ui/list/use-columns.ts";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useActor, useMay, useWhyNot } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { Total } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { AssignChosen } from "./AssignChosen.tsx";
import { filtersOf, type ListAddress, sortOf } from "./address.ts";
import { registerColumns } from "./columns.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { registerFilters, useFilterChoices } from "./filters.ts";
import { SavedViews } from "./SavedViews.tsx";

/** The register: every household of my ground, narrowed and ordered as I like, one address for each view. */
export function RegisterList() {
  const speech = useSpeech();
  const { say } = speech;
  const registry = useRegistry();
  const [address, setAddress] = useAddressState<ListAddress>();
  const [exporting, setExporting] = useState(false);
  const mayExport = useMay("register.export");
  const mayAdd = useMay("household.edit");
  const mayMerge = useMay("household.merge");
  const whyNot = useWhyNot();
  const actor = useActor();
  const filters = useMemo(() => filtersOf(address), [address]);
  const sort = useMemo(() => sortOf(address), [address]);
  const rows = useKeyset(registry.list, { filters, sort, limit: 50 });
  const columns = useMemo(() => registerColumns(speech), [speech]);
  const choice = useColumns("households", columns);
  const selection = useSelection();
  const ground = address.under ? String(address.under) : (actor.rights["household.edit"]?.[0] ?? actor.countyCode);
  const choices = useFilterChoices(address.under);
  return (
    <Screen
      title={say("registry.title")}
      wide
      actions={
        <>
          <To to="/households/matters">
            <Button tabIndex={-1}>{say("registry.matters")}</Button>
          </To>
          {mayMerge && (
            <To to="/households/duplicates">
              <Button>{say("registry.duplicates")}</Button>
            </To>
          )}
          {mayExport && <Button onClick={() => setExporting(true)}>{say("ui.export")}</Button>}
          {mayAdd && (
            <To to="/households/new">
              <Button kind="primary">{say("registry.new")}</Button>
            </To>
          )}
        </>
      }
    >
      <RecordList
        name="households"
        label={say("registry.title")}
        columns={columns}
        choice={choice}
        rows={rows}
        rowKey={(row) => row.id}
        {...(mayAdd && {
          selection,
          batch: (
            <>
              <AssignChosen under={address.under} selection={selection} />
              <Slot
                name="households-chosen"
                id={`${ground}/${[...selection.chosen].join(",")}`}
                may={(verb) => whyNot(verb, ground) === null}
              />
            </>
          ),
        })}
        sorting={sort}
        onSort={({ by, down }) => setAddress({ by: by === "place" ? undefined : by, down: down ? "1" : undefined })}
        filters={
          <FilterChips
            filters={registerFilters(speech, choices)}
            values={address}
            onChange={setAddress}
            search={{ value: address.q, placeholder: say("registry.find"), onChange: (q) => setAddress({ q }) }}
          />
        }
        actions={<SavedViews address={address} columns={choice} onChoose={setAddress} />}
        totals={<TotalLine total={rows.first?.total} shown={rows.rows.length} />}
        empty={{
          title: say("registry.list-empty"),
          todo: say(Object.keys(filters).length > 0 ? "registry.list-empty.filtered" : "registry.list-empty.do"),
        }}
      />
      {exporting && (
        <ExportDialog
          filters={filters}
          sort={sort}
          columns={choice.shown.map((one) => one.key)}
          onClose={() => setExporting(false)}
        />
      )}
    </Screen>
  );
}

function TotalLine({ total, shown }: { total: Total | undefined; shown: number }) {
  const { say } = useSpeech();
  if (!total) return null;
  const households = formatCount(total.households);
  if (!total.exact) return say("registry.total-more", { households, shown: formatCount(shown) });
  return say("registry.total", {
    households,
    persons: total.persons === null ? "—" : formatCount(total.persons),
    shown: formatCount(shown),
  });
}

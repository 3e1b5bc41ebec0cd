import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Missing } from "#ui/Figures.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { saveText } from "#ui/save-file.ts";
import { type AppointmentRow, POST_CODES, type Post } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { OrganisationNav } from "../OrganisationNav.tsx";
import { AppointDialog } from "./AppointDialog.tsx";
import { appointmentsCsv } from "./export-appointments.ts";

type Address = { under?: string; post?: Post; over?: "yes" };

/** Who holds which post over which ground, latest first. */
export function AppointmentList() {
  const { say, speak, language } = useSpeech();
  const [{ under, post, over }, setAddress] = useAddressState<Address>();
  const [appointing, setAppointing] = useState(false);
  const may = useMay("organisation.edit");
  const organisation = useOrganisation();
  const filters = { ...(under && { under: under as never }), ...(post && { post }), ...(over && { over }) };
  const rows = useKeyset(organisation.appointments, { ...filters, limit: 50 });
  const [saving, setSaving] = useState(false);
  /** Every row of the filters, not only those on screen. */
  const save = async () => {
    setSaving(true);
    try {
      const all: AppointmentRow[] = [];
      let after: string | undefined;
      do {
        const page: { rows: AppointmentRow[]; next: string | null } = await organisation.appointments.call({
          ...filters,
          limit: 200,
          ...(after && { after }),
        });
        all.push(...page.rows);
        after = page.next ?? undefined;
      } while (after);
      const titles = [
        say("organisation.person"),
        say("organisation.post"),
        say("organisation.territory"),
        say("organisation.unit"),
        say("organisation.since"),
        say("organisation.until"),
        say("organisation.document-no"),
        say("organisation.reason"),
      ];
      const csv = appointmentsCsv(all, titles, language, (code) => speak(`post.${code}`));
      saveText(`${say("organisation.appointments")}.csv`, csv, "text/csv");
    } finally {
      setSaving(false);
    }
  };
  const columns: Column<AppointmentRow>[] = [
    {
      key: "person",
      title: say("organisation.person"),
      always: true,
      cell: (row) => <To to={`/organisation/cadres/${row.cadre.id}`}>{row.cadre.name}</To>,
    },
    { key: "post", title: say("organisation.post"), always: true, cell: (row) => speak(`post.${row.post}`) },
    { key: "territory", title: say("organisation.territory"), cell: (row) => row.territoryName },
    {
      key: "unit",
      title: say("organisation.unit"),
      cell: (row) => (
        <>
          {row.unit?.name ?? <Missing />}{" "}
          {row.seconded && <span className="faint">{say("organisation.seconded")}</span>}
        </>
      ),
    },
    {
      key: "span",
      title: say("organisation.span"),
      cell: (row) => (
        <span className="number">
          {row.until
            ? say("organisation.from-to", { since: row.since, until: row.until })
            : say("organisation.from", { since: row.since })}
        </span>
      ),
    },
    { key: "document", title: say("organisation.document-no"), cell: (row) => row.documentNo ?? <Missing /> },
    { key: "full", title: say("organisation.full-time"), cell: (row) => row.fullTime && say("ui.yes") },
  ];
  return (
    <Screen
      title={say("organisation.appointments")}
      above={<OrganisationNav />}
      wide
      actions={
        <>
          <Button onClick={() => void save()} loading={saving}>
            {say("ui.export")}
          </Button>
          {may && (
            <Button kind="primary" onClick={() => setAppointing(true)}>
              {say("organisation.appoint")}
            </Button>
          )}
        </>
      }
    >
      <RecordList
        name="appointments"
        label={say("organisation.appointments")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        filters={
          <FilterChips
            filters={[
              {
                key: "post",
                name: say("organisation.post"),
                options: POST_CODES.map((value) => ({ value, label: speak(`post.${value}`) })),
              },
              {
                key: "over",
                name: say("organisation.state"),
                options: [{ value: "yes", label: say("organisation.with-over") }],
              },
            ]}
            values={{ post, over }}
            onChange={(change) => setAddress(change as Address)}
          />
        }
        empty={{
          title: say("organisation.appointments-none"),
          ...(may && { todo: say("organisation.appointments-none.do") }),
        }}
      />
      {appointing && <AppointDialog {...(under && { place: under })} onClose={() => setAppointing(false)} />}
    </Screen>
  );
}

import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Missing } from "#ui/Figures.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { type CadreRow, POST_CODES, type Post } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { OrganisationNav } from "../OrganisationNav.tsx";
import styles from "../office.module.css";
import { CadreDialog } from "./CadreDialog.tsx";

type Address = { q?: string; under?: string; post?: Post; unit?: string; ended?: "yes" };

/** Everybody who does the work: where from, in which posts. */
export function CadreList() {
  const { say, speak } = useSpeech();
  const [{ q, under, post, unit, ended }, setAddress] = useAddressState<Address>();
  const [adding, setAdding] = useState(false);
  const may = useMay("organisation.edit");
  const organisation = useOrganisation();
  const asked = {
    ...(q && { text: q }),
    ...(under && { under: under as never }),
    ...(post && { post }),
    ...(unit && { unitId: unit as never }),
    ...(ended && { ended }),
  };
  const rows = useKeyset(organisation.cadres, { ...asked, limit: 50 });
  const columns: Column<CadreRow>[] = [
    {
      key: "name",
      title: say("organisation.person"),
      always: true,
      cell: (row) => (
        <>
          <To to={`/organisation/cadres/${row.id}`}>{row.name}</To>{" "}
          {row.until && <StateChip tone="quiet" word={say("organisation.left-on", { on: row.until })} />}
        </>
      ),
    },
    { key: "unit", title: say("organisation.unit"), cell: (row) => row.unit?.name ?? <Missing /> },
    { key: "title", title: say("organisation.title"), cell: (row) => row.title ?? <Missing /> },
    {
      key: "posts",
      title: say("organisation.posts"),
      cell: (row) =>
        row.posts.length === 0 ? (
          <span className="faint">{say("organisation.no-post")}</span>
        ) : (
          <span className={styles.people}>
            {row.posts.map((one) => (
              <span key={`${one.post} ${one.territory}`}>
                {one.territoryName} {speak(`post.${one.post}`)}
              </span>
            ))}
          </span>
        ),
    },
  ];
  return (
    <Screen
      title={say("organisation.cadres")}
      above={<OrganisationNav />}
      wide
      actions={
        may && (
          <Button kind="primary" onClick={() => setAdding(true)}>
            {say("organisation.cadre-new")}
          </Button>
        )
      }
    >
      <RecordList
        name="cadres"
        label={say("organisation.cadres")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        actions={may && <ExportList operation={organisation.exportCadres} filters={asked} />}
        filters={
          <FilterChips
            filters={[
              {
                key: "post",
                name: say("organisation.post"),
                options: POST_CODES.map((value) => ({ value, label: speak(`post.${value}`) })),
              },
              {
                key: "ended",
                name: say("organisation.state"),
                options: [{ value: "yes", label: say("organisation.with-left") }],
              },
            ]}
            values={{ post, ended }}
            onChange={(change) => setAddress(change as Address)}
            search={{
              value: q,
              placeholder: say("organisation.find-person"),
              onChange: (next) => setAddress({ q: next }),
            }}
          />
        }
        empty={{ title: say("organisation.cadres-none"), ...(may && { todo: say("organisation.cadres-none.do") }) }}
      />
      {adding && <CadreDialog onClose={() => setAdding(false)} />}
    </Screen>
  );
}

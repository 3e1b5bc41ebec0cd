import { useMemo, useState } from "react";
import { choicesFrom } from "#kernel/labels.ts";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { VILLAGE_FIELDS, VILLAGE_TYPES, type VillageType } from "../../contract.ts";
import { villageWord } from "../../domain/village-words.ts";
import { usePlaces } from "../api.ts";
import { DivisionDialog } from "../DivisionDialog.tsx";
import { villageColumns } from "./village-columns.tsx";

type Address = { q?: string; under?: string; type?: VillageType; class?: string; ended?: "yes" };

/** The villages of my ground with their files: who they are, how many people, how full the file is. */
export function VillageList() {
  const speech = useSpeech();
  const { say, language } = speech;
  const [{ q, under, type, class: villageClass, ended }, setAddress] = useAddressState<Address>();
  const [creating, setCreating] = useState(false);
  const mayEdit = useMay("place.edit");
  const mayExport = useMay("register.export");
  const places = usePlaces();
  const asked = {
    ...(q && { text: q }),
    ...(under && { under: under as never }),
    ...(type && { type }),
    ...(villageClass && { villageClass }),
    ...(ended && { ended }),
  };
  const rows = useKeyset(places.villages, { ...asked, limit: 50 });
  const columns = useMemo(() => villageColumns(speech), [speech]);
  const choices = (labels: readonly string[]) => choicesFrom(villageWord, language, labels);
  return (
    <Screen
      title={say("places.villages")}
      wide
      actions={
        <>
          <To to="/townships">
            <Button>{say("places.townships")}</Button>
          </To>
          {mayEdit && <Button onClick={() => setCreating(true)}>{say("places.village-new")}</Button>}
          {mayEdit && (
            <To to="/villages/load">
              <Button kind="primary">{say("places.load")}</Button>
            </To>
          )}
        </>
      }
    >
      <RecordList
        name="villages"
        label={say("places.villages")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.code}
        actions={mayExport && <ExportList operation={places.exportVillages} filters={asked} />}
        filters={
          <FilterChips
            filters={[
              { key: "class", name: say("places.class"), options: choices(VILLAGE_FIELDS.villageClass.labels) },
              { key: "type", name: say("places.types"), options: choices(VILLAGE_TYPES) },
              { key: "ended", name: say("places.state"), options: [{ value: "yes", label: say("places.with-ended") }] },
            ]}
            values={{ class: villageClass, type, ended }}
            onChange={(change) => setAddress(change as Address)}
            search={{ value: q, placeholder: say("places.find"), onChange: (next) => setAddress({ q: next }) }}
          />
        }
        totals={
          rows.first &&
          say("places.total", { total: formatCount(rows.first.total), shown: formatCount(rows.rows.length) })
        }
        empty={{
          title: say("places.villages-none"),
          todo: say(mayEdit ? "places.villages-none.do" : "places.villages-none.ask"),
        }}
      />
      {creating && <DivisionDialog level="village" under={under} onClose={() => setCreating(false)} />}
    </Screen>
  );
}

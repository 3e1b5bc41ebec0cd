import { To, useAddressState } from "#ui/Address.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { MARKS, RECORD_SORTS, type RecordRow, SERVING } from "../contract.ts";
import { useServiceRecord } from "./api.ts";
import { recordColumns } from "./columns.tsx";

type Address = { under?: string; q?: string; serving?: string; mark?: string; by?: string; down?: string };

/** Everybody who was ever sent to a village, each a line that opens the record; whoever is not the organisation department finds the own. */
export function Records() {
  const speech = useSpeech();
  const { say, speak } = speech;
  const api = useServiceRecord();
  const [{ under, q, serving, mark, by, down }, setAddress] = useAddressState<Address>();
  const office = useMay("stationing.manage");
  const sorting = { by: RECORD_SORTS.find((one) => one === by) ?? "name", down: down === "yes" };
  const asked = {
    ...(under && { under }),
    ...(q && { text: q }),
    ...(serving && { serving }),
    ...(mark && { mark }),
    by: sorting.by,
    ...(sorting.down && { down: "yes" }),
  } as object;
  const rows = useKeyset(api.list, asked);
  const narrowed = Boolean(under || q || serving || mark);
  return (
    <Screen
      title={say("service-record.title")}
      above={<To to="/stationing/placements">{say("office.nav.stationing")}</To>}
      below={say(office ? "service-record.list-intro" : "service-record.list-own")}
      wide
    >
      <RecordList<RecordRow>
        name="service-records"
        label={say("service-record.title")}
        rows={rows}
        rowKey={(row) => row.cadre.id}
        columns={recordColumns(speech)}
        sorting={sorting}
        onSort={(next) =>
          setAddress({ by: next.by === "name" ? undefined : next.by, down: next.down ? "yes" : undefined })
        }
        actions={office && <ExportList operation={api.export} filters={asked} />}
        filters={
          <FilterChips
            filters={[
              {
                key: "serving",
                name: say("service-record.serving"),
                options: SERVING.map((value) => ({ value, label: speak(`service-record.serving.${value}`) })),
              },
              {
                key: "mark",
                name: say("service-record.mark"),
                options: MARKS.map((value) => ({ value, label: speak(`service-record.mark.${value}`) })),
              },
            ]}
            values={{ serving, mark }}
            onChange={(change) => setAddress(change as Address)}
            search={{ value: q, placeholder: say("service-record.find"), onChange: (text) => setAddress({ q: text }) }}
          />
        }
        empty={{
          title: say("service-record.none"),
          todo: say(narrowed ? "service-record.none.filtered" : "service-record.none.do"),
        }}
      />
    </Screen>
  );
}

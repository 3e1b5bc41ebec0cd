import { dayOf } from "#kernel/day.ts";
import { useAddressState } from "#ui/Address.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { DEVICE_STATES, type PhoneRow } from "../contract.ts";
import { useSyncApi } from "./api.ts";
import { LostButton } from "./LostButton.tsx";
import { PhoneState, useHolds } from "./PhoneState.tsx";

/** The county's phones for its administrators: whose, last seen, how much lies on them; never which households. */
export function Phones() {
  const { say, speak } = useSpeech();
  const holds = useHolds();
  const [{ state }, setAddress] = useAddressState<{ state?: PhoneRow["state"] }>();
  const rows = useKeyset(useSyncApi().phones, { ...(state !== undefined && { state }) });
  const columns: Column<PhoneRow>[] = [
    { key: "owner", title: say("sync.owner"), always: true, cell: (row) => row.owner },
    { key: "name", title: say("sync.phone"), cell: (row) => row.name },
    { key: "state", title: say("sync.state"), cell: (row) => <PhoneState state={row.state} /> },
    { key: "seen", title: say("sync.last-seen"), cell: (row) => dayOf(row.lastAt) },
    { key: "holds", title: say("sync.on-it"), cell: holds },
    { key: "lost", title: say("sync.act"), cell: (row) => <LostButton phone={row} forOthers /> },
  ];
  return (
    <Screen title={say("sync.phones")} below={say("sync.phones-about")} wide>
      <RecordList
        name="phones"
        label={say("sync.phones")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        filters={
          <FilterChips
            filters={[
              {
                key: "state",
                name: say("sync.state"),
                options: DEVICE_STATES.map((value) => ({ value, label: speak(`sync.state.${value}`) })),
              },
            ]}
            values={{ state }}
            onChange={setAddress}
          />
        }
        empty={{ title: say("sync.no-phones"), todo: say("sync.no-phones.do") }}
      />
    </Screen>
  );
}

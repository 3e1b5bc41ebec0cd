import { useMemo } from "react";
import { joined } from "#i18n/speak.ts";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useSelection } from "#ui/list/selection.ts";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useSpeech } from "#ui/Speech.tsx";
import type { Turn } from "../../contract.ts";
import { useCards } from "../api.ts";
import { seatName } from "../seats.ts";
import { cardColumns } from "./columns.tsx";

/** The cards that wait for my signature; several can be taken to the signing desk at once. */
export function MyTurn() {
  const speech = useSpeech();
  const { say, language } = speech;
  const go = useGo();
  const rows = useKeyset(useCards().myTurn, {});
  const selection = useSelection();
  const columns = useMemo<Column<Turn>[]>(() => {
    const mine: Column<Turn> = {
      key: "seat",
      title: say("cards.my-seat"),
      cell: (row) =>
        joined(
          language,
          row.seats.map((seat) => {
            const name = seatName(language, seat);
            return seat.delegate ? say("cards.as-delegate", { seat: name }) : name;
          }),
        ),
    };
    const [head, place, ...rest] = cardColumns<Turn>(speech);
    return [head, place, mine, ...rest].filter((one) => one !== undefined);
  }, [speech, say, language]);
  const sign = (ids: readonly string[]) => go(`/cards/sign?cards=${ids.join(",")}`);
  return (
    <RecordList
      name="cards.mine"
      label={say("cards.my-turn")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      selection={selection}
      batch={
        <Button kind="primary" onClick={() => sign([...selection.chosen])}>
          {say("cards.sign-chosen", { count: selection.chosen.size })}
        </Button>
      }
      actions={
        rows.rows.length > 0 && (
          <Button kind="primary" onClick={() => sign(rows.rows.map((row) => row.id))}>
            {say("cards.sign-all", { count: rows.rows.length })}
          </Button>
        )
      }
      empty={{ title: say("cards.my-turn-none"), todo: say("cards.my-turn-none.do") }}
    />
  );
}

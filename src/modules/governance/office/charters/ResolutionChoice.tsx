import { Choice } from "#ui/Choice.tsx";
import type { GivenToInput } from "#ui/Field.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useSay } from "#ui/Speech.tsx";
import { useGovernance } from "../api.ts";
import { useLists } from "../use-lists.ts";

type Props = GivenToInput & { value: string | null; onChange: (resolutionId: string | null) => void };
const DECIDED: ReadonlySet<string> = new Set(["executing", "reported", "closed"]);

/** The village's decided resolutions on its charter; nothing is asked before the village is known. */
export function ResolutionChoice({ place, ...given }: Props & { place: string | undefined }) {
  return place?.length === 12 ? <Decided place={place} {...given} /> : <Choices options={[]} {...given} />;
}

function Decided({ place, ...given }: Props & { place: string }) {
  const { lists } = useLists();
  const found = useKeyset(useGovernance().resolutions, { under: place, limit: 200 } as object);
  const charters = (lists?.matters ?? []).filter((one) => one.charter).map((one) => one.key);
  const options = found.rows
    .filter((one) => charters.includes(one.matter.key) && DECIDED.has(one.state))
    .map((one) => ({ value: one.id as string, label: `${one.number} ${one.title}` }));
  return <Choices options={options} {...given} />;
}

const Choices = (given: Props & { options: { value: string; label: string }[] }) => (
  <Choice emptyWord={useSay()("governance.by-paper")} {...given} />
);

import { Territory } from "#kernel/territory.ts";
import { useSay } from "#ui/Speech.tsx";
import { useDocuments } from "./api.ts";
import { PaperButton } from "./PaperButton.tsx";

/** At the head of the walk: the list to take along, with boxes to tick. `id` is what the walk was asked, as in an address. */
export function PaperOfWalk({ id }: { id: string }) {
  const say = useSay();
  const documents = useDocuments();
  const { place, ...asked } = Object.fromEntries(new URLSearchParams(id));
  const make = () => documents.walkList.call({ place: Territory.parse(place), ...asked });
  return <PaperButton word={say("documents.walk-list")} make={make} />;
}

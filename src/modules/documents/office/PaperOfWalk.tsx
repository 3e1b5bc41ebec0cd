import { Territory } from "#kernel/territory.ts";
import { useSay } from "#ui/Speech.tsx";
import { useDocuments } from "./api.ts";
import { PaperButton } from "./PaperButton.tsx";

/** At the head of the walk: the list to take along, with boxes to tick. `id` is the place, then where the page begins. */
export function PaperOfWalk({ id }: { id: string }) {
  const say = useSay();
  const documents = useDocuments();
  const [place = "", after] = id.split("/");
  const make = () => documents.walkList.call({ place: Territory.parse(place), ...(after && { after }) });
  return <PaperButton word={say("documents.walk-list")} make={make} />;
}

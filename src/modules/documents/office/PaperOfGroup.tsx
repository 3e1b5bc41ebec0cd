import { useSay } from "#ui/Speech.tsx";
import { useDocuments } from "./api.ts";
import { PaperButton } from "./PaperButton.tsx";

/** At the head of a leading group: the notice that says who does what, on red-headed paper. */
export function PaperOfGroup({ id }: { id: string }) {
  const say = useSay();
  const documents = useDocuments();
  const make = () => documents.groupNotice.call({ groupId: id as never });
  return <PaperButton word={say("documents.group-notice")} make={make} />;
}

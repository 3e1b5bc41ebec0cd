import { useQuery } from "@tanstack/react-query";
import { useAddressState } from "#ui/Address.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useSurveys } from "./api.ts";
import { DifferenceCard } from "./DifferenceCard.tsx";
import { SurveyNav } from "./SurveyNav.tsx";

/** What was found at a house while somebody else changed the same fact: a person decides which stands. */
export function Differences() {
  const say = useSay();
  const [{ under }] = useAddressState<{ under?: string }>();
  const found = useQuery(useSurveys().differences.queryOptions({ input: { ...(under && { under: under as never }) } }));
  return (
    <Screen title={say("survey.differences")} above={<SurveyNav />}>
      <p className="soft">{say("survey.differences-lead")}</p>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.data?.length === 0 && <EmptyState title={say("survey.differences-none")} />}
      {found.data?.map((one) => (
        <DifferenceCard key={one.id} difference={one} />
      ))}
    </Screen>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState, usePathPart } from "#ui/Address.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSay, useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { ageOf, findHead, type HouseholdShown, labelIn, type Person, reasonIn } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { FilledFacts } from "../household/FilledFacts.tsx";
import { Findings } from "../household/Findings.tsx";
import { HistoryOf } from "../household/HistoryOf.tsx";
import { LookBack } from "../household/LookBack.tsx";
import { type Opened, opened } from "../household/opened.ts";
import { RecordedChanges } from "../household/RecordedChanges.tsx";
import { Where } from "../household/Where.tsx";
import { type YearAddress, yearOf } from "../year-address.ts";
import { Doubles } from "./Doubles.tsx";
import { Family } from "./Family.tsx";
import { PersonActions } from "./PersonActions.tsx";
import { LIVELIHOOD, WHO } from "./person-facts.ts";

/** One person: who and where, what the rules find, all that is known, the household, what happened; also as of a past day. */
export function PersonPage() {
  const say = useSay();
  const personId = usePathPart("personId");
  const [address] = useAddressState<YearAddress & { asOf?: string }>();
  const { asOf } = address;
  const registry = useRegistry();
  const found = useQuery(registry.person.queryOptions({ input: { personId } }));
  const householdId = found.data?.householdId ?? "";
  const household = useQuery({
    ...registry.get.queryOptions({
      input: { householdId, ...(asOf && { asOf }), ...yearOf(address) },
    }),
    enabled: householdId !== "",
  });
  const error = found.error ?? household.error;
  if (error || !found.data || !household.data)
    return (
      <Screen title={say(error ? "registry.title" : "ui.loading")}>
        {error && <RefusalNote trouble={troubleOf(error)} again={() => void found.refetch()} />}
        {asOf && <To to={`/persons/${personId}`}>{say("registry.back-to-now")}</To>}
      </Screen>
    );
  return <OnePerson key={personId} page={household.data} personId={personId} name={found.data.name} />;
}

type Props = { page: HouseholdShown; personId: string; name: string | null };

function OnePerson({ page: asRead, personId, name }: Props) {
  const say = useSay();
  const [shown, setShown] = useState<Opened>({});
  const page = { ...asRead, household: opened(asRead.household, shown) };
  const index = page.household.members.findIndex((one) => one.id === personId);
  const person = page.household.members[index];
  const path = `members.${index}.`;
  const values = (person ?? {}) as Readonly<Record<string, unknown>>;
  const isMasked = (key: string): boolean => page.masked.includes(`${path}${key}`);
  return (
    <Screen
      title={person?.name ?? name ?? say("ui.missing")}
      above={<Where page={page} />}
      below={<What page={page} person={person} />}
      actions={
        <PersonActions
          page={page}
          personId={personId}
          index={index}
          onOpened={(more) => setShown((before) => ({ ...before, ...more }))}
        />
      }
      side={
        <>
          <LookBack page={page} />
          <HistoryOf householdId={page.household.id} of={name} />
        </>
      }
    >
      {person ? (
        <>
          <Findings page={{ ...page, findings: page.findings.filter((one) => one.field.startsWith(path)) }} />
          <Doubles personId={personId} place={page.household.place} />
          <Section title={say("registry.person.who")}>
            <FilledFacts fields={WHO} values={values} isMasked={isMasked} />
          </Section>
          <Section title={say("registry.person.livelihood")}>
            <FilledFacts fields={LIVELIHOOD} values={values} isMasked={isMasked} />
          </Section>
          <Family page={page} personId={personId} />
          <RecordedChanges householdId={page.household.id} of={name} />
        </>
      ) : (
        <EmptyState title={say("registry.person.not-then")} />
      )}
    </Screen>
  );
}

/** Whose member, how related, sex and age; and when the person no longer counts. */
function What({ page, person }: { page: HouseholdShown; person: Person | undefined }) {
  const { say, language } = useSpeech();
  const { household } = page;
  const age = person ? ageOf(person, today()) : null;
  return (
    <>
      {page.asOf && <StateChip tone="attention" word={say("registry.as-of", { on: page.asOf })} />}
      {person?.status === "left" && (
        <StateChip
          tone="quiet"
          word={say("registry.left", {
            on: person.leftOn ?? "",
            reason: reasonIn(language, person.leftReason ?? ""),
          })}
        />
      )}
      <To to={`/households/${household.id}`}>
        {say("registry.household-of", { name: findHead(household)?.name ?? say("registry.no-head") })}
      </To>
      {person?.relation && <span>{labelIn(language, "relation", person.relation)}</span>}
      {person?.sex && <span>{labelIn(language, "sex", person.sex)}</span>}
      {age !== null && <span>{say("registry.person.age", { age })}</span>}
    </>
  );
}

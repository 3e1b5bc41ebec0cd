import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState, usePathPart } from "#ui/Address.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSay, useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { findHead, type Household, type HouseholdShown, labelIn, livingMembers, reasonIn } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { FindingCounts } from "../FindingCounts.tsx";
import { Conditions } from "./Conditions.tsx";
import { Findings } from "./Findings.tsx";
import { FourKnows } from "./FourKnows.tsx";
import { HouseholdActions } from "./HouseholdActions.tsx";
import { HouseholdFacts } from "./HouseholdFacts.tsx";
import { HouseholdSide } from "./HouseholdSide.tsx";
import { IncomeSheet } from "./IncomeSheet.tsx";
import { Members } from "./Members.tsx";
import { MovingNote } from "./MovingNote.tsx";
import { type Opened, opened } from "./opened.ts";
import { RecordedChanges } from "./RecordedChanges.tsx";
import { Where } from "./Where.tsx";

/** One household: who and where, what is wrong, members, income, conditions, and what other modules know of it. */
export function HouseholdPage() {
  const say = useSay();
  const householdId = usePathPart("householdId");
  const whyNot = useWhyNot();
  const [{ asOf, year }] = useAddressState<{ asOf?: string; year?: string }>();
  const [shown, setShown] = useState<Opened>({});
  const found = useQuery(
    useRegistry().get.queryOptions({
      input: { householdId, ...(asOf && { asOf }), ...(year && { year: Number(year) }) },
    }),
  );
  if (found.error) return <PageTrouble error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <Screen title={say("ui.loading")}>{null}</Screen>;
  const page = { ...found.data, household: opened(found.data.household, shown) };
  const { household } = page;
  return (
    <Screen
      title={say("registry.household-of", { name: findHead(household)?.name ?? say("registry.no-head") })}
      above={<Where page={page} />}
      below={<What page={page} />}
      actions={<HouseholdActions page={page} onOpened={(more) => setShown({ ...shown, ...more })} />}
      side={<HouseholdSide page={page} />}
    >
      <Findings page={page} />
      <Members household={household} masked={page.masked} />
      <FourKnows page={page} />
      <Slot name="household" id={household.id} may={(verb) => whyNot(verb) === null} />
      <RecordedChanges householdId={household.id} page={found.data} />
      <IncomeSheet page={page} />
      <HouseholdFacts household={household} masked={page.masked} />
      <Conditions page={page} />
    </Screen>
  );
}

function PageTrouble({ error, again }: { error: unknown; again: () => void }) {
  const say = useSay();
  return (
    <Screen title={say("registry.title")}>
      <RefusalNote trouble={troubleOf(error)} again={again} />
      <p style={{ marginBlockStart: 16 }}>
        <To to="/households">{say("registry.back-to-list")}</To>
      </p>
    </Screen>
  );
}

function What({ page }: { page: HouseholdShown & { household: Household } }) {
  const { say, language } = useSpeech();
  const { household, findings, completeness } = page;
  const count = (severity: "block" | "warn") => findings.filter((one) => one.severity === severity).length;
  return (
    <>
      {household.status === "ended" && (
        <StateChip
          tone="quiet"
          word={say("registry.ended-on", {
            on: household.endedOn ?? "",
            reason: reasonIn(language, household.endReason ?? ""),
          })}
        />
      )}
      {page.asOf && <StateChip tone="attention" word={say("registry.as-of", { on: page.asOf })} />}
      <MovingNote householdId={household.id} />
      {household.householdType && <span>{labelIn(language, "householdType", household.householdType)}</span>}
      {household.povertyStatus && <span>{labelIn(language, "povertyStatus", household.povertyStatus)}</span>}
      <span>{say("registry.people", { count: livingMembers(household).length })}</span>
      <span>{say("registry.complete-at", { percent: completeness.score })}</span>
      <FindingCounts blocks={count("block")} warns={count("warn")} />
    </>
  );
}

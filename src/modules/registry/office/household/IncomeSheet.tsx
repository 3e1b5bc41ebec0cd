import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { type HouseholdShown, livingMembers, worksheet } from "../../contract.ts";
import { WorksheetTable } from "../WorksheetTable.tsx";
import { householdAddress, type YearAddress } from "../year-address.ts";

/** The income account of the year, line by line, every step to the figure a head and its distance from the line in force. */
export function IncomeSheet({ page }: { page: HouseholdShown }) {
  const { say } = useSpeech();
  const { household, line } = page;
  const mayEdit = useMay("household.edit", household.place) && !page.asOf;
  const sheet = worksheet(household.year.income, livingMembers(household).length, line);
  const [address] = useAddressState<YearAddress>();
  const edit = mayEdit && (
    <To to={householdAddress(household.id, "/income", address)}>
      <Button>{say("registry.income-edit")}</Button>
    </To>
  );
  return (
    <Section
      title={say("registry.income")}
      note={say("registry.of-year", { year: household.year.year })}
      actions={edit}
    >
      {household.year.income.length === 0 ? (
        <EmptyState title={say("registry.income-none")} todo={say("registry.income-none.do")} />
      ) : (
        <WorksheetTable sheet={sheet} year={household.year.year} />
      )}
    </Section>
  );
}

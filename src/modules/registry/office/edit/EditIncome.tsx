import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { To, useAddressState, useGo, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { DraftLine } from "#ui/DraftLine.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FindingNote } from "#ui/FindingNote.tsx";
import { FootBar } from "#ui/FootBar.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import { findHead, type HouseholdShown, IncomeLine, livingMembers, worksheet } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { FindingCounts } from "../FindingCounts.tsx";
import { WorksheetTable } from "../WorksheetTable.tsx";
import { householdAddress, type YearAddress, yearOf } from "../year-address.ts";
import { EarlierYear } from "./EarlierYear.tsx";
import styles from "./EditIncome.module.css";
import { IncomeLineFields } from "./IncomeLineFields.tsx";
import { incomeFindings } from "./income-findings.ts";

/** The income of one year, line by line; the whole account recomputes beside it while typing, and the rules speak. */
export function EditIncome() {
  const say = useSay();
  const householdId = usePathPart("householdId");
  const [address] = useAddressState<YearAddress>();
  const found = useQuery(useRegistry().get.queryOptions({ input: { householdId, ...yearOf(address) } }));
  if (found.data) return <Lines key={`${householdId} ${found.data.household.year.year}`} page={found.data} />;
  return (
    <Screen title={say(found.error ? "registry.title" : "ui.loading")}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function Lines({ page }: { page: HouseholdShown }) {
  const say = useSay();
  const go = useGo();
  const tell = useTell();
  const { household } = page;
  const { year } = household.year;
  const [address] = useAddressState<YearAddress>();
  const back = householdAddress(household.id, "", address);
  const draft = useDraft<IncomeLine[]>(`income.${household.id}.${year}`, household.year.income);
  const lines = draft.value;
  const save = useCommand(useRegistry().putIncome, {
    onDone: () => {
      draft.forget();
      tell(say("registry.saved"));
      go(back);
    },
  });
  const findings = useMemo(() => incomeFindings(page, lines, today()), [page, lines]);
  const count = (severity: "block" | "warn") => findings.filter((one) => one.severity === severity).length;
  const put = (line: IncomeLine) => draft.set(lines.map((one) => (one.id === line.id ? line : one)));
  const add = () => draft.set([...lines, IncomeLine.parse({ id: newId(), item: "A01", amountFen: 0 })]);
  const remove = (line: IncomeLine) => {
    const at = lines.indexOf(line);
    draft.set(lines.filter((one) => one !== line));
    tell(say("registry.income-removed"), { undo: () => draft.set((now) => now.toSpliced(at, 0, line)) });
  };
  return (
    <Screen
      title={say("registry.income-title", { name: findHead(household)?.name ?? "", year })}
      above={<To to={back}>{say("registry.back-to-household")}</To>}
      below={<EarlierYear page={page} />}
    >
      <div className={styles.columns}>
        <Section
          title={say("registry.income-lines")}
          actions={<Button onClick={add}>{say("registry.income-add")}</Button>}
        >
          {lines.length === 0 && (
            <EmptyState title={say("registry.income-none")} todo={say("registry.income-none.do")} />
          )}
          {lines.map((line) => (
            <IncomeLineFields
              key={line.id}
              year={year}
              line={line}
              place={household.place}
              onChange={put}
              onRemove={() => remove(line)}
            />
          ))}
          <RefusalNote trouble={save.trouble} />
        </Section>
        <Section title={say("registry.income-account")}>
          <WorksheetTable year={year} sheet={worksheet(lines, livingMembers(household).length, page.line)} />
          {findings.length > 0 && (
            <div className={styles.findings} role="status">
              {findings.map((finding) => (
                <FindingNote key={`${finding.rule} ${finding.field}`} finding={finding} />
              ))}
            </div>
          )}
        </Section>
      </div>
      <FootBar
        words={
          <>
            <DraftLine draft={draft} />
            <FindingCounts blocks={count("block")} warns={count("warn")} />
          </>
        }
      >
        <Button onClick={() => go(back)}>{say("ui.back")}</Button>
        <Button
          kind="primary"
          loading={save.busy}
          disabled={!draft.dirty}
          onClick={() => void save.run({ householdId: household.id, seenAt: page.changedAt, year, lines })}
        >
          {say("ui.save")}
        </Button>
      </FootBar>
    </Screen>
  );
}

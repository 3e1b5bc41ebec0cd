import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Finding } from "#kernel/finding.ts";
import { today } from "#ui/Deadline.tsx";
import { applyEdit, check, type HouseholdShown } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { type EditDraft, isEmpty, ofYear, toEdit } from "./edit-state.ts";

type Checked = { findings: readonly Finding[]; score: number | null };

const QUIET_MS = 350;

/**
 * What the rules say while typing. This machine answers at once from what it may see; a moment later the server's answer
 * takes its place, which also knows the sealed values and who else holds an ID number.
 */
export function useCheck(page: HouseholdShown, draft: EditDraft, known: boolean): Checked {
  const registry = useRegistry();
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), QUIET_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  const asked = useQuery({
    ...registry.check.queryOptions({
      input: known
        ? { householdId: page.household.id, edit: ofYear(toEdit(settled), page) }
        : { householdId: null, draft: applyEdit(page.household, toEdit(settled), today()) },
    }),
    enabled: !isEmpty(settled),
    placeholderData: (before) => before,
  });
  const here = useMemo(() => {
    const edited = applyEdit(page.household, toEdit(draft), today());
    const untouched = page.masked.filter((path) => isAsShown(page, edited, path));
    return check(edited, { today: today(), incomeLine: page.line, unread: new Set(untouched) });
  }, [page, draft]);
  if (isEmpty(draft)) return { findings: page.findings, score: page.completeness.score };
  const answer = settled === draft && !asked.isFetching ? asked.data : undefined;
  return { findings: answer?.findings ?? here, score: (answer ?? asked.data)?.completeness.score ?? null };
}

const at = (thing: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], thing);

const isAsShown = (page: HouseholdShown, edited: unknown, path: string): boolean =>
  JSON.stringify(at(page.household, path)) === JSON.stringify(at(edited, path));

import type { Finding } from "#kernel/finding.ts";
import type { HouseholdShown } from "../../contract.ts";
import type { EditDraft } from "./edit-state.ts";

/** What every part of the form works on. */
export type FormProps = {
  page: HouseholdShown;
  draft: EditDraft;
  set: (next: EditDraft | ((before: EditDraft) => EditDraft)) => void;
  findings: readonly Finding[];
};

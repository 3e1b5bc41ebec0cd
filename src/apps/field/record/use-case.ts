import type { CaseRow } from "#modules/attendance/contract.ts";
import { useOpen } from "../context.ts";

/** One of my leaves, trips, corrections or questions, as it lies on the phone. */
export function useCase(id: string | undefined): CaseRow | undefined {
  const { beside } = useOpen();
  return beside.mine?.cases.find((one) => one.id === id);
}

import type { z } from "zod";
import type { DutyChoices, DutySaid } from "../../../contract.ts";

/** What each part of the form is given: what is filled in so far, and how to change it. */
export type DutyParts = {
  said: DutySaid;
  set: (change: Partial<DutySaid>) => void;
  choices: z.infer<typeof DutyChoices> | undefined;
};

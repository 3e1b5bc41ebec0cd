import { OF_HOME, OF_HOUSEHOLD_ASKED, OF_PLAN } from "./asked.ts";
import { Questions } from "./Questions.tsx";
import type { StepProps } from "./step.ts";

/** The house, the land, water, power, roads; then the household itself, what it wants and plans. */
export const HomeStep = ({ draft, change, findings }: StepProps) => (
  <>
    <Questions {...{ draft, change, findings }} fields={OF_HOME} />
    <Questions {...{ draft, change, findings }} fields={OF_HOUSEHOLD_ASKED} />
    <Questions {...{ draft, change, findings }} fields={OF_PLAN} />
  </>
);

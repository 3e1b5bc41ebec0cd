import { useApi } from "#ui/api.tsx";
import type { surveyContract } from "../contract.ts";

/** What the server offers about visits. */
export const useSurveys = () => useApi<typeof surveyContract>("survey");

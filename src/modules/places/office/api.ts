import { useApi } from "#ui/api.tsx";
import type { placesContract } from "../contract.ts";

/** What the server offers about places. */
export const usePlaces = () => useApi<typeof placesContract>("places");

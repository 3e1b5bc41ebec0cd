import type { cardContract } from "#modules/card/contract.ts";
import { useApi } from "#ui/api.tsx";
import type { documentsContract } from "../contract.ts";

/** What the server offers to print. */
export const useDocuments = () => useApi<typeof documentsContract>("documents");

/** The cards the papers are of. */
export const useCardsOfDocuments = () => useApi<typeof cardContract>("card");

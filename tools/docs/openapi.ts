import { contract } from "#apps/contract.ts";
import { describeApi } from "#platform/http/api.ts";

/** The API as OpenAPI 3.1. */
export const openapiPage = async (): Promise<string> => `${JSON.stringify(await describeApi(contract), null, 1)}\n`;

import type { Asked as AskedBy } from "#platform/query.ts";

export type Asked = Pick<AskedBy<unknown>, "tx" | "world" | "actor" | "now">;

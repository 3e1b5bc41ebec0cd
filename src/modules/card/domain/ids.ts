import type { z } from "zod";
import { id } from "#kernel/ids.ts";

export const ErrorId = id<"ErrorId">();
export type ErrorId = z.infer<typeof ErrorId>;
export const ShownId = id<"ShownId">();
export const EntryId = id<"ResponsibilityEntryId">();
export const ArchiveItemId = id<"ArchiveItemId">();

import type { z } from "zod";
import { id } from "#kernel/ids.ts";

export const ErrorId = id<"ErrorId">();
export type ErrorId = z.infer<typeof ErrorId>;
export const ShownId = id<"ShownId">();
export type ShownId = z.infer<typeof ShownId>;
export const EntryId = id<"ResponsibilityEntryId">();
export type EntryId = z.infer<typeof EntryId>;
export const ArchiveItemId = id<"ArchiveItemId">();
export type ArchiveItemId = z.infer<typeof ArchiveItemId>;

import { z } from "zod";
import { FileId } from "#kernel/ids.ts";
import { Place, Territory } from "#kernel/territory.ts";

export const Line = z.string().trim().min(2).max(80);
export const Text = z.string().trim().min(2).max(5_000);
export const Reason = z.string().trim().min(2).max(500);
export const Files = z.array(FileId).max(20).default([]);
export const Under = { under: Territory.optional() };
export const Village = z.object({ place: Place, name: z.string(), township: z.string() });
export const Key = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** A key with its words of the day. */
export const Named = z.object({ key: z.string(), zh: z.string(), en: z.string() });
export const WhyNot = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable();
export const FileOf = z.object({ fileId: FileId, name: z.string() });

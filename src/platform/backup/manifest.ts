import { z } from "zod";

export const HEAD = "head.json";
export const MANIFEST = "manifest.json";

const Table = z.object({ name: z.string(), columns: z.array(z.string()) });

/** First in the archive: what is needed to make the tables. */
export const Head = z.object({
  format: z.literal("bangfu-backup-1"),
  madeAt: z.iso.datetime(),
  server: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(Table),
  sequences: z.array(z.object({ name: z.string(), last: z.number().nullable() })),
});
export type Head = z.infer<typeof Head>;

/** Last in the archive: what everything before must amount to. */
export const Manifest = z.object({
  headSha256: z.string(),
  tables: z.record(z.string(), z.object({ rows: z.int(), bytes: z.int(), sha256: z.string() })),
  files: z.object({ count: z.int(), bytes: z.int(), missing: z.int() }),
  auditHead: z.object({ no: z.int(), hash: z.string() }).nullable(),
});
export type Manifest = z.infer<typeof Manifest>;

/** `tables/public.household/000001`: a table comes in pieces, because a tar says the size of a file before the file. */
export const pieceName = (table: string, piece: number): string => `tables/${table}/${String(piece).padStart(6, "0")}`;
export const tableOf = (name: string): string | undefined => /^tables\/([^/]+)\/\d{6}$/.exec(name)?.[1];
export const fileName = (sha256: string): string => `files/${sha256}`;
export const hashOf = (name: string): string | undefined => /^files\/([0-9a-f]{64})$/.exec(name)?.[1];

import type { PreparedDocument } from "../domain/document.ts";

/** What the press and its workers say to each other. Papers are already checked when they cross. */
export type TypesetOrder = { id: number; documents: PreparedDocument[]; options: TypesetOptions };
export type TypesetReply = { id: number } & ({ typeset: Typeset } | { error: string });

/** `missing` lists, paper by paper, the characters no font could draw; each is printed as a small box with its code point. */
export type Typeset = { pdf: Uint8Array; pages: number; missing: string[][] };

/** `tagged`: a structure for screen readers, larger; left out of batches. `title` is the title of the file. */
export type TypesetOptions = { title?: string; author?: string; tagged?: boolean };

import { type Day, dayOf } from "#kernel/day.ts";
import { plainDocx, sitePress } from "#modules/documents/index.ts";
import type { Caller } from "#platform/world.ts";
import { tablesOf } from "../domain/bulletin-text.ts";
import type { BulletinRead } from "../domain/shapes.ts";
import { readBulletin } from "./bulletins.ts";

const issuedOn = ({ issuedAt, until }: BulletinRead): Day => (issuedAt ? dayOf(issuedAt) : until);
const paragraphs = (text: string): string[] =>
  text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** The bulletin as PDF/A on red-headed paper; a draft says that it is one. */
export async function bulletinPdf(raw: unknown, by: Caller): Promise<File> {
  const bulletin = await readBulletin(raw, by);
  const { placeName, title, no, until, state, names, opening, closing, figures } = bulletin;
  const body = [
    ...paragraphs(opening).map((text) => ({ level: 0, text })),
    ...tablesOf(figures, names).flatMap((table) => [
      { level: 1, text: table.title },
      ...table.rows.map((row) => ({
        level: 0,
        text: row.map((cell, i) => (i === 0 ? `第${cell}名` : i === 1 ? cell : `${table.head[i]} ${cell}`)).join("，"),
      })),
    ]),
    ...paragraphs(closing).map((text) => ({ level: 0, text })),
  ];
  const authority = `${placeName}驻村工作通报`;
  const printed = await sitePress().print({
    kind: "official-letter",
    authority,
    number: no === null ? null : { authority: "驻村通报", year: Number(until.slice(0, 4)), no },
    marks: state === "draft" ? ["草稿"] : [],
    signatory: null,
    title,
    addressee: null,
    body,
    signers: [],
    signedOn: issuedOn(bulletin),
    note: null,
    printedBy: null,
    printed: { by: by.actor.name, at: by.world.now() },
  } as never);
  return new File([printed.pdf as Uint8Array<ArrayBuffer>], `${title}.pdf`, { type: "application/pdf" });
}

/** The same as a Word file, for those who go on editing. */
export async function bulletinDocx(raw: unknown, by: Caller): Promise<File> {
  const bulletin = await readBulletin(raw, by);
  const { title, no, until, state, names, opening, closing, figures } = bulletin;
  const number = no === null ? (state === "draft" ? "草稿" : null) : `驻村通报〔${until.slice(0, 4)}〕${no}号`;
  return plainDocx({
    ...{ title, number, tables: tablesOf(figures, names), on: issuedOn(bulletin) },
    ...{ opening: paragraphs(opening), closing: paragraphs(closing) },
  });
}

import { z } from "zod";
import { type Day, dayOf } from "#kernel/day.ts";
import { sitePress } from "#modules/documents/index.ts";
import type { Query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import { NoticeId } from "../contract.ts";
import { noticeBody } from "../domain/notice-text.ts";
import { letterDocx } from "./letter-docx.ts";
import { readNotice } from "./notices.ts";

const Asked = z.object({ noticeId: NoticeId });
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A paper of a notice: read first, set afterwards, so that no transaction waits for the setting. */
const paper = (
  name: string,
  make: (read: Awaited<ReturnType<typeof readNotice>>, by: Caller) => Promise<File>,
): Query<File> =>
  Object.assign(async (raw: unknown, by: Caller): Promise<File> => make(await readNotice(Asked.parse(raw), by), by), {
    queryName: name,
    verb: "stationing.manage",
  });

const fileName = (number: string): string => `任职通知-${number}`;

export const noticePdf = paper("stationing.notice-pdf", async ({ notice, number, people }, { world, actor }) => {
  const { authority, numberWord, year, no, title, addressee, issuer, copyTo, issuedOn } = notice;
  const day = dayOf(world.now());
  const { pdf } = await sitePress().print({
    kind: "official-letter",
    authority,
    number: { authority: numberWord, year, no },
    title,
    addressee,
    body: noticeBody(people),
    signers: [issuer],
    signedOn: issuedOn as Day,
    copyTo,
    printedBy: issuer,
    printedOn: issuedOn as Day,
    printed: { by: actor.name, at: day },
  });
  return new File([pdf as Uint8Array<ArrayBuffer>], `${fileName(number)}.pdf`, { type: "application/pdf" });
});

export const noticeDocx = paper("stationing.notice-docx", async ({ notice, number, people }) => {
  const bytes = await letterDocx({ ...notice, number, issuedOn: notice.issuedOn as Day, body: noticeBody(people) });
  return new File([bytes as Uint8Array<ArrayBuffer>], `${fileName(number)}.docx`, { type: WORD });
});

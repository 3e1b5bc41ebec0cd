import { sql } from "kysely";
import { z } from "zod";
import { groundFor, whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { contains } from "#kernel/territory.ts";
import { holdersOf } from "#modules/organisation/index.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import {
  ConveyDocument,
  ListStudyDocuments,
  SaveStudyDocument,
  StudyDocumentRow,
} from "../../domain/meeting-shapes.ts";
import { no } from "../../domain/refusals.ts";
import { TasksIssued } from "../../domain/task-shapes.ts";
import { addTasks, type NewTask } from "../task/add-tasks.ts";

/** A document from above is entered in the library of what is studied. */
export const saveStudyDocument = command({
  name: "study-document.save",
  verb: "meeting.call",
  input: SaveStudyDocument,
  output: z.object({ documentId: SaveStudyDocument.shape.documentId }),
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("studyDocument")
      .select("place")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.documentId)
      .executeTakeFirst(),
  whyNot: ({ actor, input }, known) =>
    whyNotMay(actor, "meeting.call", input.place) ??
    (known && whyNotMay(actor, "meeting.call", known.place) ? no.document({}) : null),
  run: async ({ tx, actor, input, now, mark }) => {
    const { commandId: _, documentId, ...facts } = input;
    mark({ place: input.place, subject: documentId });
    await tx
      .insertInto("studyDocument")
      .values({ countyCode: actor.countyCode, id: documentId, ...facts, changedAt: now })
      .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet({ ...facts, changedAt: now }))
      .execute();
    return { documentId };
  },
});

/** Who answers for conveying on a ground: its secretary, or the next in line. */
const ANSWERS: Readonly<Record<number, readonly string[]>> = {
  6: ["county-officer", "county-director"],
  9: ["township-secretary", "township-head", "township-clerk"],
  12: ["village-secretary", "first-secretary", "village-head"],
};

/** Conveying (传达学习): one task for each ground; a meeting held there on the document is its proof and settles it (G3). */
export const conveyDocument = command({
  name: "study-document.convey",
  verb: "task.give",
  input: ConveyDocument,
  output: TasksIssued,
  load: async ({ tx, actor, input, now }) => {
    const document = await tx
      .selectFrom("studyDocument")
      .select(["id", "title", "place", "documentNo"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.documentId)
      .executeTakeFirst();
    const owners: { place: string; owner: { cadreId: string; name: string } | undefined }[] = [];
    for (const place of new Set(input.territories)) {
      const posts = ANSWERS[place.length] ?? [];
      const there = (await holdersOf(tx, actor.countyCode, posts, place, dayOf(now))).filter(
        (one) => one.territory === place,
      );
      owners.push({ place, owner: there.sort((a, b) => posts.indexOf(a.post) - posts.indexOf(b.post))[0] });
    }
    return { document, owners };
  },
  whyNot: ({ actor, input, now }, { document, owners }) => {
    if (!document) return no.document({});
    const outside = owners.map((one) => whyNotMay(actor, "task.give", one.place)).find((one) => one !== null);
    if (outside) return outside;
    if (input.dueOn < dayOf(now)) return no.taskDue({});
    const nobody = owners.find((one) => !one.owner);
    return nobody ? no.taskNobody({ place: nobody.place }) : null;
  },
  run: async (call, { document, owners }) => {
    const { tx, actor, input, now, mark } = call;
    const listId = derivedId("conveying", input.commandId);
    // The list lies on the ground of whoever has it conveyed; the document may come from above it.
    const place =
      groundFor(actor, "task.give").find((one) => owners.some((at) => contains(one, at.place))) ?? actor.countyCode;
    const title = `传达学习《${document?.title ?? ""}》`.slice(0, 100);
    mark({ place, subject: input.documentId });
    await tx
      .insertInto("taskList")
      .values({
        countyCode: actor.countyCode,
        id: listId,
        place,
        title,
        documentNo: document?.documentNo ?? "",
        issuedBy: actor.cadreId,
        issuedAt: now,
      })
      .execute();
    const tasks = owners.flatMap(({ place: at, owner }): NewTask[] =>
      owner
        ? [
            {
              id: derivedId("conveying", input.commandId, at),
              place: at,
              title,
              owner,
              dueOn: input.dueOn,
              listId,
              documentId: input.documentId,
            },
          ]
        : [],
    );
    await addTasks(call, tasks, title);
    return { listId: listId as never, tasks: tasks.length };
  },
});

/** The library with its coverage: of those called to a session on a document, who attended at least one (G2); how far it is conveyed (G3). */
export const listStudyDocuments = query({
  name: "study-document.list",
  verb: "meeting.read",
  input: ListStudyDocuments,
  run: async ({ tx, actor, input }) => {
    const { countyCode } = actor;
    let rows = tx.selectFrom("studyDocument").selectAll().where("countyCode", "=", countyCode);
    const grounds = actor.rights["meeting.read"] ?? [];
    rows = rows.where((eb) =>
      eb.or([
        within(actor, "meeting.read", "studyDocument.place"),
        ...grounds.map((one) => sql<boolean>`starts_with(${one}, place)`),
      ]),
    );
    const documents = await rows.orderBy("dated", "desc").orderBy("id", "desc").limit(200).execute();
    const sessions = await tx
      .selectFrom("meeting")
      .innerJoin("meetingPerson as p", (join) =>
        join.onRef("p.countyCode", "=", "meeting.countyCode").onRef("p.meetingId", "=", "meeting.id"),
      )
      .innerJoin("cadre as c", (join) =>
        join.onRef("c.countyCode", "=", "p.countyCode").onRef("c.id", "=", "p.cadreId"),
      )
      .select(["meeting.id", "meeting.documents", "p.cadreId", "p.attended", "c.name"])
      .where("meeting.countyCode", "=", countyCode)
      .where("meeting.state", "=", "held")
      .where(within(actor, "meeting.read", "meeting.place"))
      .where(sql<boolean>`cardinality(meeting.documents) > 0`)
      .$if(input.under !== undefined, (all) => all.where(sql<boolean>`starts_with(p.territory, ${input.under ?? ""})`))
      .execute();
    const conveyed = await tx
      .selectFrom("task")
      .select(["documentId", "state"])
      .where("countyCode", "=", countyCode)
      .where("documentId", "is not", null)
      .where(within(actor, "meeting.read", "task.place"))
      .execute();
    return documents.map((one): z.infer<typeof StudyDocumentRow> => {
      const on = sessions.filter((row) => row.documents.includes(one.id));
      const people = Map.groupBy(on, (row) => row.cadreId);
      const there = (all: typeof on) => all.some((row) => row.attended === "present" || row.attended === "late");
      const missing = [...people].filter(([, all]) => !there(all));
      const tasks = conveyed.filter((row) => row.documentId === one.id && row.state !== "dropped");
      return StudyDocumentRow.parse({
        ...one,
        sessions: new Set(on.map((row) => row.id)).size,
        called: people.size,
        attended: people.size - missing.length,
        missing: missing.slice(0, 100).map(([cadreId, all]) => ({ cadreId, name: all[0]?.name ?? "" })),
        conveyed: { units: tasks.length, done: tasks.filter((row) => row.state === "done").length },
      });
    });
  },
});

import { Hono } from "hono";
import { stream } from "hono/streaming";
import { whyNotMay } from "#kernel/actor.ts";
import { TYPES } from "#platform/files/media-types.ts";
import { callerOf, type Visit } from "#platform/http/visit.ts";
import { isPurpose, attachmentRefusals as no, PURPOSES } from "../domain/purposes.ts";
import { readFile } from "./read-file.ts";
import { storeFile } from "./store-file.ts";

/** `PUT /api/files?purpose=&place=&name=&commandId=` with the file as body, streamed to the store; `GET /api/files/:id` to read it. */
export const attachmentRoutes = new Hono<{ Variables: { visit: Visit } }>()
  .put("/", async (c) => {
    const by = callerOf(c.get("visit"));
    const { purpose = "", place = "", name = "", commandId = "" } = c.req.query();
    if (!isPurpose(purpose)) throw no.purposeUnknown({ purpose });
    const { kinds, maxBytes } = PURPOSES[purpose];
    const refused = whyNotMay(by.actor, PURPOSES[purpose].put, place);
    if (refused) throw refused; // before a byte is stored; the command asks again
    const body = c.req.raw.body ?? new Blob([]).stream();
    const content = await by.world.files.put(body as unknown as AsyncIterable<Uint8Array>, { kinds, maxBytes });
    return c.json(await storeFile(purpose)({ commandId, name, place, purpose, content }, by), 201);
  })
  .get("/:id", async (c) => {
    const by = callerOf(c.get("visit"));
    const file = await readFile(c.req.param("id"), by);
    const content = await by.world.files.stream(file.sha256);
    c.header("content-type", TYPES[file.kind] ?? "application/octet-stream");
    c.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    c.header("content-length", String(file.bytes));
    c.header("cache-control", "private, no-store");
    return stream(c, async (out) => {
      for await (const chunk of content) await out.write(chunk as Uint8Array);
    });
  });

import type { Context } from "hono";
import { Refusal } from "#kernel/refusal.ts";
import { takeToken } from "#platform/ratelimit.ts";
import type { World } from "#platform/world.ts";
import { Objected, type PublicPosting, SubmitObjection } from "../contract.ts";
import { receiveObjection, visitorOf } from "../server/receive-objection.ts";
import { judgeSeal, newSeal } from "./form-seal.ts";
import { type FormError, type FormSeal, objectedPage, objectPage, type Typed } from "./object-page.ts";
import type { Html, PortalEnv } from "./page.ts";

type Answer = { body: Html; status: 200 | 400 | 409 | 429 };

const text = (value: unknown, most: number): string => (typeof value === "string" ? value.trim().slice(0, most) : "");

const ERRORS: Readonly<Record<string, FormError>> = {
  statement: { field: "statement", key: "portal.object.error.short" },
  phone: { field: "phone", key: "portal.object.error.phone" },
};

/** Takes a form in. Whatever is wrong, the form comes back with what was typed and a fresh seal. */
export async function sendObjection(
  world: World,
  c: Context<PortalEnv>,
  posting: PublicPosting,
  ip: string,
): Promise<Answer> {
  const site = c.get("site");
  const form = await c.req.parseBody();
  const typed: Typed = {
    statement: text(form.statement, 4_000),
    complainant: text(form.complainant, 40),
    phone: text(form.phone, 60),
  };
  const again = (error: FormError, status: Answer["status"]): Answer => ({
    body: objectPage(site, posting, newSeal(world, posting.id), typed, error),
    status,
  });

  const seal: FormSeal = { commandId: text(form.commandId, 40), made: text(form.made, 20), seal: text(form.seal, 100) };
  const judged = judgeSeal(world, posting.id, seal);
  if (judged !== "good" || text(form.website, 10) !== "")
    return again({ field: null, key: judged === "quick" ? "portal.object.slow-down" : "objection.form-old" }, 409);
  if (typed.statement.length > 2_000) return again({ field: "statement", key: "portal.object.error.long" }, 400);
  const input = SubmitObjection.safeParse({ commandId: seal.commandId, postingId: posting.id, ...typed });
  if (!input.success)
    return again(ERRORS[String(input.error.issues[0]?.path[0])] ?? { field: null, key: "objection.form-old" }, 400);
  if (!takeToken(`portal-object:${ip}`, { burst: 5, perMinute: 0.5 }, Date.parse(world.now())))
    return again({ field: null, key: "portal.object.slow-down" }, 429);

  try {
    const caller = { world, actor: visitorOf(c.get("countyCode"), posting.place) };
    const done = Objected.parse(await receiveObjection(input.data, caller));
    return { body: objectedPage(site, posting, done), status: 200 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const key = error.code === "objection.too-late" ? "objection.too-late" : "objection.too-many";
    return again({ field: null, key, facts: error.facts }, 409);
  }
}

import { describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { levelOf, type Territory } from "#kernel/territory.ts";
import { type Held, whyNotAppoint, whyNotEndAppointment } from "./appointing.ts";
import { POST_CODES, type Post, postDef } from "./posts.ts";

const GROUND: Record<string, Territory> = {
  village: "990101200201" as Territory,
  township: "990101200" as Territory,
  county: "990101" as Territory,
};
const day = (text: string): Day => text as Day;
const wang = { id: "wang", name: "王", since: day("2020-01-01"), until: null };
const officer = { cadreId: "chen", posts: ["county-officer"] };
const administrator = { cadreId: "chen", posts: ["administrator"] };

const held = (post: Post, some: Partial<Held> = {}): Held => ({
  id: `held-${post}`,
  cadreId: "wang",
  name: "王",
  post,
  territory: GROUND[postDef(post).levels[0] ?? "village"] ?? ("990101" as Territory),
  unitId: null,
  since: day("2025-01-01"),
  until: null,
  ...some,
});
const appoint = (post: Post, others: readonly Held[] = [], some: Partial<Held> = {}, by = administrator) =>
  whyNotAppoint({ ...held(post, { unitId: "unit", since: day("2026-01-01"), ...some }), post }, wang, others, by)
    ?.code ?? null;

describe("who can be appointed", () => {
  it.each(POST_CODES)("%s is held over the levels it is meant for, and no others", (post) => {
    for (const territory of Object.values(GROUND)) {
      const fits = postDef(post).levels.includes(levelOf(territory));
      expect(appoint(post, [], { territory })).toBe(fits ? null : "organisation.wrong-level");
    }
  });

  it.each(POST_CODES)("%s: two at once only where the post allows it, and never the same person twice", (post) => {
    expect(appoint(post, [held(post, { unitId: "unit" })])).toBe("organisation.appointed-already");
    const li = held(post, { cadreId: "li", name: "李", unitId: "unit" });
    expect(appoint(post, [li])).toBe(postDef(post).single ? "organisation.post-held" : null);
    expect(appoint(post, [{ ...li, until: day("2026-01-01") }])).toBeNull();
    expect(appoint(post, [{ ...li, since: day("2027-01-01") }], { until: day("2027-01-01") })).toBeNull();
    expect(appoint(post, [{ ...li, unitId: "another" }])).toBe(
      postDef(post).single && !postDef(post).perUnit ? "organisation.post-held" : null,
    );
  });

  it("lets one person be secretary and head of a village (一肩挑), and helper too", () => {
    expect(appoint("village-head", [held("village-secretary"), held("helper")], {}, officer)).toBeNull();
  });

  it.each(POST_CODES.filter((post) => postDef(post).administration))("keeps %s apart from every other post", (post) => {
    for (const other of POST_CODES.filter((one) => one !== post)) {
      expect(appoint(post, [held(other)])).toBe("organisation.separate-administration");
      expect(appoint(other, [held(post)])).toBe("organisation.separate-administration");
    }
    expect(appoint(post, [], {}, officer)).toBe("organisation.administrators-only");
  });

  it("does not let anybody appoint himself, or one who serves no more or not yet", () => {
    expect(appoint("helper", [], {}, { ...officer, cadreId: "wang" })).toBe("organisation.not-yourself");
    const gone = { ...wang, until: day("2025-12-31") };
    const wanted = { ...held("helper"), post: "helper" as const, since: day("2026-01-01") };
    expect(whyNotAppoint(wanted, gone, [], officer)?.code).toBe("organisation.cadre-ended");
    expect(whyNotAppoint({ ...wanted, since: day("2019-12-31") }, wang, [], officer)?.code).toBe(
      "organisation.cadre-not-yet",
    );
  });

  it("lets a resident live in one village only", () => {
    const elsewhere = held("team-member", { territory: "990101201202" as Territory });
    expect(appoint("first-secretary", [elsewhere])).toBe("organisation.one-village-only");
    expect(appoint("first-secretary", [held("team-leader")])).toBeNull();
    expect(appoint("helper", [elsewhere])).toBeNull();
  });

  it("needs to know which unit somebody heads", () => {
    expect(appoint("unit-head", [], { unitId: null })).toBe("organisation.unit-needed");
  });
});

describe("how an appointment ends", () => {
  const end = (one: Held, on: string, others: readonly Held[] = [], by = administrator) =>
    whyNotEndAppointment(one, day(on), others, by)?.code ?? null;

  it("ends once, not before it began, and a term may end early", () => {
    expect(end(held("helper"), "2025-01-01")).toBeNull();
    expect(end(held("helper"), "2024-12-31")).toBe("organisation.ends-before-it-began");
    expect(end(held("helper", { until: day("2025-06-01") }), "2025-06-01")).toBe("organisation.appointment-ended");
    expect(end(held("helper", { until: day("2027-06-01") }), "2026-06-01")).toBeNull();
  });

  it("never leaves the county without an administrator", () => {
    const [one, other] = [held("administrator"), held("administrator", { id: "other", cadreId: "li" })];
    expect(end(one, "2026-01-01", [one])).toBe("organisation.last-administrator");
    expect(end(one, "2026-01-01", [one, other])).toBeNull();
    expect(end(one, "2026-01-01", [one, { ...other, until: day("2025-12-31") }])).toBe(
      "organisation.last-administrator",
    );
    expect(end(one, "2026-01-01", [one, other], officer)).toBe("organisation.administrators-only");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApp } from "#apps/server/app.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { type Fault, openProvider } from "./fixtures/oidc-provider.ts";
import { oidcSettings } from "./server/oidc/settings.ts";

const CLIENT = { id: "bangfu", secret: "a secret of the county" };

describe("signing in with an account of another house", () => {
  let county: County;
  let app: ReturnType<typeof makeApp>;
  let provider: Awaited<ReturnType<typeof openProvider>>;
  let person: Enrolled;
  const bugs: unknown[] = [];
  beforeAll(async () => {
    county = await openCounty();
    await layDivisions(county);
    await county.world.db
      .insertInto("setting")
      .values({ key: "county", value: JSON.stringify({ code: COUNTY }) })
      .execute();
    provider = await openProvider(CLIENT);
    Object.assign(process.env, {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: "政务平台",
    });
    app = makeApp(county.world, (error) => bugs.push(error));
    person = await enrol(county.world, COUNTY, "李四", [{ post: "county-officer", territory: COUNTY }]);
  }, 60_000);
  afterAll(async () => {
    for (const key of ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"]) delete process.env[key];
    await provider.close();
    await county.close();
    expect(bugs).toEqual([]);
  });

  const cookieIn = (answer: Response, name: string): string | undefined =>
    answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0] ?? "")
      .find((one) => one.startsWith(`${name}=`) && one.length > name.length + 1);
  /** As far as the provider's answer: the flow cookie, and the address the browser is sent back to. */
  const toProvider = async (to = "/cards") => {
    const begun = await app.request(`/api/oidc/start?to=${encodeURIComponent(to)}`);
    expect(begun.status).toBe(302);
    const flow = cookieIn(begun, "bangfu-oidc") ?? "";
    const there = await fetch(begun.headers.get("location") ?? "", { redirect: "manual" });
    return { flow, back: new URL(there.headers.get("location") ?? "") };
  };
  const comeBack = (flow: string, back: URL) =>
    app.request(`${back.pathname}${back.search}`, { headers: { cookie: flow } });
  const wayThrough = async (to?: string) => {
    const { flow, back } = await toProvider(to);
    return { flow, answer: await comeBack(flow, back) };
  };
  const api = (path: string, cookie: string, body?: object) =>
    app.request(`/api/v1${path}`, {
      method: body ? "POST" : "GET",
      headers: { cookie, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
  const confirm = (flow: string, who: Enrolled = person) =>
    api("/me/identities", `${who.cookie}; ${flow}`, { commandId: id() });

  it("is offered only where the county has such a house, with all its settings", async () => {
    expect(await (await app.request("/api/v1/set-up")).json()).toEqual({ needed: false, oidc: "政务平台" });
    expect(oidcSettings({})).toBeNull();
    expect(() => oidcSettings({ OIDC_ISSUER: provider.issuer })).toThrow(/OIDC_CLIENT_ID/);
  });

  it("asks with code, PKCE, state and nonce, and keeps the secrets at home", async () => {
    const begun = await app.request("/api/oidc/start?to=//evil.example/x");
    const address = new URL(begun.headers.get("location") ?? "");
    expect(address.origin).toBe(provider.issuer);
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toMatchObject({
      response_type: "code",
      client_id: "bangfu",
      redirect_uri: "http://localhost:8080/api/oidc/callback",
      code_challenge_method: "S256",
    });
    expect([asked.state, asked.nonce, asked.code_challenge].every((one) => (one ?? "").length >= 32)).toBe(true);
    expect(begun.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/);
    const flow = await county.world.db.selectFrom("oidcFlow").selectAll().executeTakeFirstOrThrow();
    expect(flow.back).toBe("/");
    expect(address.href).not.toContain(flow.verifier);
  });

  it.each(["/%09/evil.example", "/%0A/evil.example", "/%5Cevil.example", "//evil.example", "https://evil.example/"])(
    "comes back to an address of ours, not to %s",
    async (to) => {
      const before = county.clock.now();
      await app.request(`/api/oidc/start?to=${to}`);
      county.clock.moveBy(60_000); // so that the measured pace is kept
      const flows = await county.world.db
        .selectFrom("oidcFlow")
        .select("back")
        .where("expiresAt", ">", before)
        .execute();
      expect(flows.map(({ back }) => back).filter((back) => !/^\/[a-z]*$/.test(back))).toEqual([]);
    },
  );

  it("an identity nobody has claimed opens nothing and makes no account", async () => {
    const before = await county.world.db.selectFrom("account").selectAll().execute();
    const { flow, answer } = await wayThrough();
    expect(answer.headers.get("location")).toBe("/sign-in?link=1&to=%2Fcards");
    expect(cookieIn(answer, "bangfu")).toBeUndefined();
    expect(await county.world.db.selectFrom("account").selectAll().execute()).toEqual(before);
    expect(await (await api("/session/identity", flow)).json()).toEqual({ label: "李四" });
    expect((await api("/me/identities", flow, { commandId: id() })).status).toBe(401);
  });

  it("is claimed once, by whoever is signed in in that browser; then it signs in", async () => {
    const { flow } = await wayThrough();
    const other = (await toProvider()).flow;
    expect((await confirm(other)).status).toBe(404);
    expect((await confirm("bangfu-oidc=guess")).status).toBe(404);
    expect((await confirm(flow)).status).toBe(200);
    expect((await confirm(flow)).status).toBe(404);
    const { answer } = await wayThrough("/households?q=1");
    expect(answer.headers.get("location")).toBe("/households?q=1");
    const me = (await (await api("/me", cookieIn(answer, "bangfu") ?? "")).json()) as { name: string };
    expect(me.name).toBe("李四");
    const second = await wayThroughAs("person-1");
    const stranger = await enrol(county.world, COUNTY, "王五", []);
    expect((await confirm(second, stranger)).status).toBe(404);
  });

  it("confirmed again after a lost answer is confirmed; wrong passwords of others do not shut it", async () => {
    const flow = await wayThroughAs("person-9");
    const said = { commandId: id() };
    const lost = await enrol(county.world, COUNTY, "周九", [{ post: "county-officer", territory: COUNTY }]);
    const again = () => api("/me/identities", `${lost.cookie}; ${flow}`, said);
    expect([(await again()).status, (await again()).status]).toEqual([200, 200]);
    await county.world.db
      .updateTable("account")
      .set({ lockedUntil: "2099-01-01T00:00:00Z" as never })
      .where("id", "=", lost.actor.accountId)
      .execute();
    provider.next({ subject: "person-9" });
    expect((await wayThrough()).answer.headers.get("location")).toBe("/cards");
    provider.next({});
  });
  const wayThroughAs = async (subject: string) => {
    provider.next({ subject });
    return (await wayThrough()).flow;
  };

  it("two people cannot claim one identity", async () => {
    const [first, second] = [await wayThroughAs("person-2"), await wayThroughAs("person-2")];
    const stranger = await enrol(county.world, COUNTY, "赵六", [{ post: "county-officer", territory: COUNTY }]);
    expect((await confirm(first, stranger)).status).toBe(200);
    const refused = await confirm(second);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      409,
      "account.identity-linked",
    ]);
  });

  it.each<Fault>(["foreign key", "wrong nonce", "wrong audience", "expired", "unsigned", "wrong issuer"])(
    "a token with %s opens nothing",
    async (fault) => {
      provider.next({ subject: "person-1", fault });
      const { answer } = await wayThrough();
      expect(answer.headers.get("location")).toBe("/sign-in?trouble=account.identity-refused");
      expect(cookieIn(answer, "bangfu")).toBeUndefined();
      provider.next({});
    },
  );

  it("a stolen answer, another state, an answer used twice or too late open nothing", async () => {
    provider.next({ subject: "person-1" });
    const stolen = await toProvider();
    const none = await app.request(`${stolen.back.pathname}${stolen.back.search}`);
    expect(none.headers.get("location")).toBe("/sign-in?trouble=account.identity-over");
    const victim = await toProvider();
    const crossed = await comeBack(victim.flow, stolen.back);
    expect(crossed.headers.get("location")).toBe("/sign-in?trouble=account.identity-refused");
    const used = await toProvider();
    expect((await comeBack(used.flow, used.back)).headers.get("location")).toBe("/cards");
    expect((await comeBack(used.flow, used.back)).headers.get("location")).toBe(
      "/sign-in?trouble=account.identity-over",
    );
    const late = await toProvider();
    county.clock.moveBy(11 * 60_000);
    expect((await comeBack(late.flow, late.back)).headers.get("location")).toBe(
      "/sign-in?trouble=account.identity-over",
    );
  });

  it("a closed account stays closed, and a link that was ended opens nothing", async () => {
    provider.next({ subject: "person-1" });
    const where = { countyCode: COUNTY, id: person.actor.accountId };
    const set = (closedAt: string | null) =>
      county.world.db
        .updateTable("account")
        .set({ closedAt: closedAt as never })
        .where("countyCode", "=", where.countyCode)
        .where("id", "=", where.id)
        .execute();
    await set(county.clock.now());
    expect((await wayThrough()).answer.headers.get("location")).toBe("/sign-in?trouble=account.wrong-name-or-password");
    await set(null);
    const mine = (await (await api("/me/identities", person.cookie)).json()) as { id: string; label: string }[];
    expect(mine.map((one) => one.label)).toEqual(["李四"]);
    const end = (identityId: string, cookie: string) =>
      api("/me/identities/end", cookie, { commandId: id(), identityId });
    const stranger = await enrol(county.world, COUNTY, "孙七", [{ post: "county-officer", territory: COUNTY }]);
    expect((await end(mine[0]?.id ?? "", stranger.cookie)).status).toBe(404);
    expect((await end(mine[0]?.id ?? "", person.cookie)).status).toBe(200);
    expect((await wayThrough()).answer.headers.get("location")).toMatch(/^\/sign-in\?link=1/);
  });
});

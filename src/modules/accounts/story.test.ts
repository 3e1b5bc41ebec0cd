import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Visit } from "#platform/http/visit.ts";
import { type County, id, openCounty } from "#testing/county.ts";
import { AccountState } from "./contract.ts";
import { acceptInvitation, readInvitation } from "./server/accept-invitation.ts";
import { countAccounts } from "./server/account-counts.ts";
import { listAccounts } from "./server/accounts.ts";
import { closeAccount, unlockAccount } from "./server/change-account.ts";
import { changePassword, chooseLanguage } from "./server/change-mine.ts";
import { invite } from "./server/invite.ts";
import { signOutElsewhere } from "./server/own-sessions.ts";
import { endSession, findActor } from "./server/sessions.ts";
import { rememberSetUpCode, setUp, setUpNeeded } from "./server/set-up.ts";
import { setUpDivisions } from "./server/set-up-divisions.ts";
import { signIn } from "./server/sign-in.ts";

describe("people get into the system and out of it", () => {
  let county: County;
  let token = "";
  const visit = (ip = "10.1.1.1"): Visit => ({
    world: county.world,
    actor: null,
    sessionKey: null,
    language: "zh",
    ip,
    agent: "story",
    setSession: (value) => {
      token = value;
    },
    clearSession: async () => {},
  });
  const first = {
    code: "AB12-CD34",
    countyCode: "990101",
    countyName: "云岭县",
    name: "钱管理",
    loginName: "admin",
    password: "four wide rivers",
  };
  beforeAll(async () => {
    county = await openCounty();
  }, 60_000);
  afterAll(() => county.close());

  it("until the county is set up, it can be chosen from the shipped divisions", async () => {
    const names = async (under?: string) =>
      (await setUpDivisions({ under }, visit())).map((one) => `${one.code} ${one.name}`);
    expect(await names()).toContain("51 四川省");
    expect(await names("51")).toContain("5119 巴中市");
    expect(await names("5119")).toContain("511902 巴州区");
    expect(await names("99")).toEqual([]);
  });

  it("the first visitor who can read the console sets up the county, once", async () => {
    expect(await setUpNeeded(county.world)).toBe(true);
    await rememberSetUpCode(county.world, first.code);
    await expect(setUp({ ...first, code: "guess" }, visit())).rejects.toMatchObject({
      code: "account.set-up-code-wrong",
    });
    await expect(setUp({ ...first, password: "short" }, visit())).rejects.toMatchObject({
      code: "account.password-too-short",
    });
    await setUp(first, visit());
    await expect(setUp(first, visit())).rejects.toMatchObject({ code: "account.set-up-already" });
    await expect(setUpDivisions({}, visit())).rejects.toMatchObject({ code: "account.set-up-already" });
  });

  it("the administrator signs in, and sees no household", async () => {
    const me = await signIn({ loginName: "Admin", password: first.password }, visit());
    expect(me.countyName).toBe("云岭县");
    expect(Object.keys(me.rights)).toContain("account.manage");
    expect(Object.keys(me.rights)).not.toContain("household.read");
    expect((await findActor(county.world, token))?.name).toBe("钱管理");
  });

  it("a wrong name and a wrong password look the same; the fifth wrong password locks for a quarter of an hour", async () => {
    await expect(signIn({ loginName: "nobody", password: "x" }, visit())).rejects.toMatchObject({
      code: "account.wrong-name-or-password",
    });
    for (let i = 0; i < 5; i++) {
      await expect(signIn({ loginName: "admin", password: "x" }, visit())).rejects.toMatchObject({
        code: "account.wrong-name-or-password",
      });
    }
    await expect(signIn({ loginName: "admin", password: first.password }, visit())).rejects.toMatchObject({
      code: "account.locked",
    });
    county.clock.moveBy(16 * 60_000);
    await signIn({ loginName: "admin", password: first.password }, visit());
  });

  it("the language somebody chose goes with the account: the next machine opens in it", async () => {
    const again = () => signIn({ loginName: "admin", password: first.password }, visit());
    expect((await again()).language).toBeNull();
    const admin = await findActor(county.world, token);
    if (!admin) throw new Error("the administrator is not signed in");
    await chooseLanguage({ commandId: id(), language: "en" }, { world: county.world, actor: admin });
    expect((await again()).language).toBe("en");
    expect((await findActor(county.world, token))?.language).toBe("en");
    await chooseLanguage({ commandId: id(), language: "zh" }, { world: county.world, actor: admin });
    expect((await again()).language).toBe("zh");
  });

  it("a name that nobody has is locked like one that somebody has, so that names cannot be probed", async () => {
    const answers = [];
    for (let i = 0; i < 6; i++)
      answers.push(
        await signIn({ loginName: "Nobody-here", password: "x" }, visit()).catch(({ code }: { code: string }) => code),
      );
    expect(answers).toEqual([...Array(5).fill("account.wrong-name-or-password"), "account.locked"]);
    county.clock.moveBy(16 * 60_000);
    await expect(signIn({ loginName: "nobody-here", password: "x" }, visit())).rejects.toMatchObject({
      code: "account.wrong-name-or-password",
    });
  });

  it("many requests that come at once ask who they are together, and write down once that they came", async () => {
    county.clock.moveBy(5 * 60_000);
    let seen = county.clock.now();
    await Promise.all(Array.from({ length: 40 }, () => findActor(county.world, token)));
    const sessions = () => county.world.db.selectFrom("session").select("seenAt").orderBy("seenAt", "desc").execute();
    expect((await sessions())[0]?.seenAt).toBe(seen);
    county.clock.moveBy(30_000);
    await findActor(county.world, token);
    expect((await sessions())[0]?.seenAt).toBe(seen);
    county.clock.moveBy(31_000);
    seen = county.clock.now();
    await findActor(county.world, token);
    expect((await sessions())[0]?.seenAt).toBe(seen);
  });

  it("an invitation link works once, for seven days, and is not kept in the audit", async () => {
    const admin = await findActor(county.world, token);
    if (!admin) throw new Error("the administrator is not signed in");
    const by = { world: county.world, actor: admin };
    const cadreId = id();
    await county.world.db
      .insertInto("cadre")
      .values({
        countyCode: "990101",
        id: cadreId,
        name: "孙文书",
        namePinyin: "sun wen shu",
        nameInitials: "sws",
        sealed: county.world.vault.seal(`cadre:${cadreId}`, {}),
        since: "2026-01-01" as never,
        changedAt: county.clock.now(),
      })
      .execute();
    const { link } = await invite({ commandId: id(), cadreId }, by);
    const secret = link.split("#")[1] ?? "";
    const audit = await county.world.db
      .selectFrom("auditEntry")
      .selectAll()
      .where("command", "=", "account.invite")
      .execute();
    expect(JSON.stringify(audit)).not.toContain(secret);

    expect((await readInvitation({ token: secret }, visit())).name).toBe("孙文书");
    const me = await acceptInvitation({ token: secret, loginName: "sun", password: "two slow carts" }, visit());
    expect(me.name).toBe("孙文书");
    await expect(
      acceptInvitation({ token: secret, loginName: "sun2", password: "two slow carts" }, visit()),
    ).rejects.toMatchObject({ code: "account.invitation-over" });

    const second = await invite({ commandId: id(), cadreId }, by);
    county.clock.moveBy(8 * 86_400_000);
    await expect(readInvitation({ token: second.link.split("#")[1] ?? "" }, visit())).rejects.toMatchObject({
      code: "account.invitation-over",
    });
  });

  it("closing an account ends its sessions at once; nobody closes their own", async () => {
    await signIn({ loginName: "admin", password: first.password }, visit("10.1.1.2"));
    const admin = await findActor(county.world, token);
    if (!admin) throw new Error("the administrator is not signed in");
    const by = { world: county.world, actor: admin };
    await signIn({ loginName: "sun", password: "two slow carts" }, visit("10.1.1.3"));
    const hers = token;
    const { rows } = await listAccounts({}, by);
    const sun = rows.find((row) => row.loginName === "sun");
    expect(sun).toMatchObject({ state: "active", sessions: 1 });
    const tally = await countAccounts({}, by);
    for (const state of AccountState.options) {
      const listed = await listAccounts({ state }, by);
      expect(listed.rows.every((row) => row.state === state)).toBe(true);
      expect(tally.find((one) => one.state === state)?.people ?? 0).toBe(listed.rows.length);
      const { rows: posted } = await listAccounts({ state, inOffice: "true" }, by);
      expect(posted).toHaveLength(listed.rows.filter((row) => row.posts.length > 0).length);
      expect(tally.find((one) => one.state === state)?.inOffice ?? 0).toBe(posted.length);
    }
    await expect(closeAccount({ commandId: id(), accountId: admin.accountId }, by)).rejects.toMatchObject({
      code: "account.not-yourself",
    });
    const coming = findActor(county.world, hers);
    await closeAccount({ commandId: id(), accountId: sun?.id }, by);
    await coming; // a request that came before the closing lets none in that comes after
    expect(await findActor(county.world, hers)).toBeNull();
    await unlockAccount({ commandId: id(), accountId: sun?.id }, by);
    await expect(signIn({ loginName: "sun", password: "two slow carts" }, visit("10.1.1.4"))).rejects.toMatchObject({
      code: "account.wrong-name-or-password",
    });
  });

  it("a new password signs out everywhere else, and so does asking for it; both stand in the trail without the password", async () => {
    const enter = async (password: string, ip: string) => {
      await signIn({ loginName: "admin", password }, visit(ip));
      return token;
    };
    const desk = await enter(first.password, "10.1.2.1");
    const lent = await enter(first.password, "10.1.2.2");
    const actor = await findActor(county.world, desk);
    const here = { ...visit("10.1.2.1"), actor, sessionKey: desk };
    const asked = { commandId: id(), password: first.password, newPassword: "five narrow roads" };
    await expect(changePassword({ ...asked, password: "not this" }, here)).rejects.toMatchObject({
      code: "account.wrong-name-or-password",
    });
    expect(await findActor(county.world, lent)).not.toBeNull();
    await changePassword(asked, here);
    expect(await findActor(county.world, lent)).toBeNull();
    expect(await findActor(county.world, desk)).not.toBeNull();

    const again = await enter("five narrow roads", "10.1.2.3");
    await signOutElsewhere({ commandId: id() }, here);
    expect(await findActor(county.world, again)).toBeNull();
    expect(await findActor(county.world, desk)).not.toBeNull();

    const entries = await county.world.db.selectFrom("auditEntry").select(["command", "input", "result"]).execute();
    const mine = entries.filter(({ command }) => /change-password|sign-out-elsewhere/.test(command));
    expect(mine.map(({ command }) => command)).toEqual(["account.change-password", "account.sign-out-elsewhere"]);
    expect(JSON.stringify(entries)).not.toMatch(/five narrow roads|argon2/);
    await changePassword({ commandId: id(), password: "five narrow roads", newPassword: first.password }, here);
  });

  it("a session ends by signing out, after two idle hours, and after twelve hours", async () => {
    await signIn({ loginName: "admin", password: first.password }, visit("10.1.1.5"));
    const kept = token;
    county.clock.moveBy(121 * 60_000);
    expect(await findActor(county.world, kept)).toBeNull();
    await signIn({ loginName: "admin", password: first.password }, visit("10.1.1.6"));
    await endSession(county.world, token);
    expect(await findActor(county.world, token)).toBeNull();
  });
});

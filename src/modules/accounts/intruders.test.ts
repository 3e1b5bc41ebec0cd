import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Visit } from "#platform/http/visit.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { acceptInvitation, readInvitation } from "./server/accept-invitation.ts";
import { closeAccount, reopenAccount } from "./server/change-account.ts";
import { changePassword } from "./server/change-mine.ts";
import { invite } from "./server/invite.ts";
import { passkeySignInOptions } from "./server/passkeys.ts";
import { signIn } from "./server/sign-in.ts";

const PASSWORD = "two slow carts";
const codeOf = ({ code }: { code: string }) => code;

describe("who should not get in does not", () => {
  let county: County;
  let admin: Enrolled;
  let officer: Enrolled;
  let ip = 0;
  beforeAll(async () => {
    county = await openCounty();
    admin = await enrol(county.world, COUNTY, "钱管理", [{ post: "administrator", territory: COUNTY }]);
    officer = await enrol(county.world, COUNTY, "吴专干", [{ post: "county-officer", territory: COUNTY }]);
  }, 60_000);
  afterAll(() => county.close());

  /** From an address of its own, so that no rate is reached. */
  const visit = (more: Partial<Visit> = {}): Visit => ({
    world: county.world,
    actor: null,
    sessionKey: null,
    language: "zh",
    ip: `10.9.0.${ip++}`,
    agent: "story",
    setSession: () => {},
    clearSession: async () => {},
    ...more,
  });
  const newcomer = async (name: string): Promise<string> => {
    const cadreId = id();
    await county.world.db
      .insertInto("cadre")
      .values({
        countyCode: COUNTY,
        id: cadreId,
        name,
        namePinyin: "xin ren",
        nameInitials: "xr",
        sealed: county.world.vault.seal(`cadre:${cadreId}`, {}),
        since: "2026-01-01" as never,
        changedAt: county.clock.now(),
      })
      .execute();
    return cadreId;
  };
  const linkFor = async (cadreId: string, by: Enrolled = admin): Promise<string> =>
    (await invite({ commandId: id(), cadreId }, by)).link.split("#")[1] ?? "";
  const accept = (token: string, loginName: string) =>
    acceptInvitation({ token, loginName, password: PASSWORD }, visit());
  const tryIn = (loginName: string, password: string) =>
    signIn({ loginName, password }, visit()).then(() => "in", codeOf);
  /** Somebody who came in by a link, with this login name and the password of all. */
  const member = async (loginName: string) => {
    const cadreId = await newcomer(loginName);
    return { cadreId, me: await accept(await linkFor(cadreId), loginName) };
  };

  it("a county officer invites newcomers, and takes over nobody's account", async () => {
    const clerk = await enrol(county.world, COUNTY, "何经办", [{ post: "township-clerk", territory: "990101200" }]);
    for (const one of [clerk, admin])
      await expect(linkFor(one.cadreId, officer)).rejects.toMatchObject({ code: "account.administrator-invites" });
    const promoted = await newcomer("周新人");
    const link = await linkFor(promoted, officer);
    expect((await readInvitation({ token: link }, visit())).name).toBe("周新人");
    await county.world.db
      .insertInto("appointment")
      .values({
        countyCode: COUNTY,
        id: id(),
        cadreId: promoted,
        post: "security-administrator",
        territory: COUNTY,
        since: "2026-05-01" as never,
        changedAt: county.clock.now(),
      })
      .execute();
    await expect(linkFor(promoted, officer)).rejects.toMatchObject({ code: "account.administrator-invites" });
    await expect(accept(link, "zhou")).rejects.toMatchObject({ code: "account.administrator-invites" });
    expect((await accept(await linkFor(promoted), "zhou")).name).toBe("周新人");
    expect((await accept(await linkFor(await newcomer("冯新人"), officer), "feng")).name).toBe("冯新人");
  });

  it("a forgotten password is set anew by the administrator's link; the trail says when which link was accepted", async () => {
    const { cadreId, me } = await member("forgetful");
    const token = await linkFor(cadreId);
    await acceptInvitation({ token, password: "three low hills" }, visit());
    expect(await tryIn("forgetful", "three low hills")).toBe("in");
    const entries = await county.world.db
      .selectFrom("auditEntry")
      .select(["accountId", "cadreId", "subject", "input"])
      .where("command", "=", "account.accept-invitation")
      .where("subject", "=", me.accountId)
      .orderBy("no")
      .execute();
    expect(entries.map(({ input }) => (input as { newAccount: boolean }).newAccount)).toEqual([true, false]);
    expect(entries[1]).toMatchObject({ accountId: me.accountId, cadreId });
    expect(JSON.stringify(entries)).not.toContain(token);
  });

  it("passwords tried at once are counted like one after the other, and a slow one clears no lock", async () => {
    await member("hurried");
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryIn("hurried", "x")));
    expect(answers.filter((one) => one === "account.wrong-name-or-password")).toHaveLength(5);
    expect(answers.filter((one) => one === "account.locked")).toHaveLength(7);
    expect(await tryIn("hurried", PASSWORD)).toBe("account.locked");
    county.clock.moveBy(16 * 60_000);
    expect(await tryIn("hurried", PASSWORD)).toBe("in");
  });

  it("the own password, too, is not asked without end", async () => {
    const { me } = await member("guessed");
    const actor = { ...admin.actor, accountId: me.accountId, cadreId: me.cadreId };
    const here = visit({ actor });
    const attempt = () =>
      changePassword({ commandId: id(), password: "x", newPassword: "five narrow roads" }, here).catch(codeOf);
    const answers = await Promise.all(Array.from({ length: 30 }, attempt));
    expect(new Set(answers)).toEqual(
      new Set(["account.wrong-name-or-password", "account.locked", "account.too-many-tries"]),
    );
    county.clock.moveBy(16 * 60_000);
  });

  it("a closed account answers like a name that nobody has", async () => {
    const { me } = await member("gone");
    await closeAccount({ commandId: id(), accountId: me.accountId }, admin);
    const sixTimes = async (loginName: string) => {
      const answers: string[] = [];
      for (let i = 0; i < 6; i++) answers.push(await tryIn(loginName, PASSWORD));
      return answers;
    };
    expect(await sixTimes("gone")).toEqual(await sixTimes("never-was"));
  });

  it("a newer link, closing and a new password end the links given out before", async () => {
    const over = (token: string) =>
      expect(readInvitation({ token }, visit())).rejects.toMatchObject({ code: "account.invitation-over" });
    const { cadreId, me } = await member("often-invited");
    const first = await linkFor(cadreId);
    const second = await linkFor(cadreId);
    await over(first);
    await closeAccount({ commandId: id(), accountId: me.accountId }, admin);
    await over(second);
    await reopenAccount({ commandId: id(), accountId: me.accountId }, admin);
    const third = await linkFor(cadreId);
    const here = visit({ actor: { ...officer.actor, accountId: me.accountId, cadreId: me.cadreId } });
    await changePassword({ commandId: id(), password: PASSWORD, newPassword: "five narrow roads" }, here);
    await over(third);
  });

  it("of one link opened twice at once one gets in; of one name chosen twice at once, too", async () => {
    const link = await linkFor(await newcomer("韩新人"));
    const both = await Promise.all(["han-a", "han-b"].map((name) => accept(link, name).then(() => "in", codeOf)));
    expect(both.sort()).toEqual(["account.invitation-over", "in"]);
    const [one, other] = [await linkFor(await newcomer("杨甲")), await linkFor(await newcomer("杨乙"))];
    const named = await Promise.all([one, other].map((token) => accept(token, "yang").then(() => "in", codeOf)));
    expect(named.sort()).toEqual(["account.name-taken", "in"]);
  });

  it("a new password said again after a lost answer is the same answer; it may not hold the user name", async () => {
    const { me } = await member("repeater");
    const here = visit({ actor: { ...officer.actor, accountId: me.accountId, cadreId: me.cadreId } });
    const asked = { commandId: id(), password: PASSWORD, newPassword: "five narrow roads" };
    expect(await changePassword(asked, here)).toEqual(await changePassword(asked, here));
    const named = { commandId: id(), password: asked.newPassword, newPassword: "the Repeater of old" };
    await expect(changePassword(named, here)).rejects.toMatchObject({ code: "account.password-contains-name" });
  });

  it("passkey questions are given out at a measured pace, and none outlives its minutes", async () => {
    const ask = () => passkeySignInOptions(visit({ ip: "10.9.9.9" })).then(() => "asked", codeOf);
    const answers: string[] = [];
    for (let i = 0; i < 40; i++) answers.push(await ask());
    expect(answers[0]).toBe("asked");
    expect(answers.at(-1)).toBe("account.too-many-tries");
    county.clock.moveBy(6 * 60_000);
    await ask();
    expect(await county.world.db.selectFrom("webauthnChallenge").select("id").execute()).toHaveLength(1);
  });
});

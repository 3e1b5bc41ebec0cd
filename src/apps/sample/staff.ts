import { hashPassword, makeFirstAdministrator, systemActor } from "#modules/accounts/index.ts";
import { appoint, registerCadre, saveUnit } from "#modules/organisation/index.ts";
import { derivedId } from "#platform/derived-id.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import type { Caller, World } from "#platform/world.ts";
import { openAccount, SINCE } from "./account.ts";
import { dice } from "./dice.ts";
import { COUNTY, STAGE, TOWNSHIPS, VILLAGES } from "./land.ts";
import { familyName, givenName, type Sex } from "./names.ts";
import { formTeams } from "./teams.ts";

export const PASSWORD = "bangfu-yunling";

export type Staff = {
  /** Login name → cadre id; the login name is `<post>` on the stage, `<post>-<place>` elsewhere. */
  logins: Map<string, { cadreId: string; name: string; post: string; territory: string }>;
};

export const SENDING_UNITS = [
  ["县水利局", "county"],
  ["县教育局", "county"],
  ["市供电公司", "prefecture"],
  ["县农业农村局", "county"],
  ["县总工会", "county"],
  ["省林业科学院", "province"],
  ["县公安局", "county"],
] as const;

/** Units, people in every post, and an account for each: all by the commands that an office would use. */
export async function hireStaff(world: World): Promise<Staff> {
  await makeFirstAdministrator(world, {
    countyCode: COUNTY.code,
    name: "钱管理",
    loginName: "admin",
    password: PASSWORD,
  });
  const by: Caller = {
    world,
    actor: {
      ...systemActor(COUNTY.code),
      offices: [{ post: "administrator", unitId: null, territory: COUNTY.code as never }],
    },
  };
  const passwordHash = await hashPassword(PASSWORD);
  const d = dice(20_261_122);
  const staff: Staff = { logins: new Map() };
  const unit = (name: string, kind: string, level: string, territory: string): Promise<string> => {
    const id = derivedId("sample-unit", name);
    return saveUnit(
      {
        commandId: derivedId("save", name),
        id,
        name,
        kind,
        level,
        territory,
        premises: true,
        funds: true,
        since: SINCE,
      },
      by,
    ).then(() => id);
  };
  const hire = async (
    login: string,
    unitId: string,
    title: string,
    offices: readonly { post: string; territory: string; unitId?: string }[],
  ): Promise<string> => {
    const sex: Sex = d.chance(0.7) ? "男" : "女";
    const name = familyName(d) + givenName(d, sex);
    const cadreId = derivedId("sample-cadre", login);
    const phone = `138${String(d.int(10_000_000, 99_999_999))}`;
    await registerCadre(
      { commandId: derivedId("register", login), id: cadreId, name, sex, unitId, title, phone, since: SINCE },
      by,
    );
    for (const one of offices) {
      const key = `${login} ${one.post} ${one.territory}`;
      await appoint(
        {
          commandId: derivedId("appoint", key),
          id: derivedId("appointment", key),
          cadreId,
          post: one.post,
          territory: one.territory,
          unitId: one.unitId ?? null,
          documentNo: "云组任〔2026〕3号",
          since: SINCE,
        },
        by,
      );
    }
    await openAccount(world, cadreId, login, passwordHash);
    staff.logins.set(login, { cadreId, name, post: offices[0]?.post ?? "", territory: offices[0]?.territory ?? "" });
    return cadreId;
  };

  const bureau = await unit("云岭县乡村振兴局", "county-office", "county", COUNTY.code);
  await hire("xian-leader", bureau, "副县长", [{ post: "county-leader", territory: COUNTY.code }]);
  await hire("xian-director", bureau, "局长", [{ post: "county-director", territory: COUNTY.code }]);
  await hire("xian-officer", bureau, "综合股干事", [{ post: "county-officer", territory: COUNTY.code }]);
  await hire("xian-supervisor", bureau, "督查组组长", [{ post: "supervisor", territory: COUNTY.code }]);
  await hire("auditor", bureau, "审计员", [{ post: "auditor", territory: COUNTY.code }]);
  const senders = await Promise.resolve(SENDING_UNITS).then(async (names) => {
    const ids: string[] = [];
    for (const [name, level] of names) ids.push(await unit(name, "sending-unit", level, COUNTY.code));
    return ids;
  });

  for (const [t, township] of TOWNSHIPS.entries()) {
    const at = township.code === STAGE.slice(0, 9) ? "" : `-${pinyinKeys(township.name).initials}`;
    const office = await unit(`${township.name}人民政府`, "township", "township", township.code);
    await hire(`xiang-secretary${at}`, office, "乡镇党委书记", [
      { post: "township-secretary", territory: township.code },
    ]);
    await hire(`xiang-head${at}`, office, "乡镇长", [{ post: "township-head", territory: township.code }]);
    await hire(`xiang-clerk${at}`, office, "扶贫专干", [{ post: "township-clerk", territory: township.code }]);
    await hire(`archive${at}`, office, "档案管理员", [{ post: "archive-keeper", territory: township.code }]);
    await hire(`policy${at}`, office, "政策指导员", [{ post: "policy-guide", territory: township.code }]);
    const villages = VILLAGES.filter((one) => one.township === township);
    for (const [v, village] of villages.entries()) {
      const here =
        village.code === STAGE ? "" : `-${pinyinKeys(township.name).initials}-${pinyinKeys(village.name).initials}`;
      const sender = senders[(t * villages.length + v) % senders.length] ?? bureau;
      await hire(`village-head${here}`, office, "村委会主任", [{ post: "village-head", territory: village.code }]);
      await hire(`village-secretary${here}`, office, "村党支部书记", [
        { post: "village-secretary", territory: village.code },
      ]);
      await hire(`helper${here}`, sender, "科员", [{ post: "helper", territory: village.code }]);
      await hire(`first-secretary${here}`, sender, "副科长", [{ post: "first-secretary", territory: village.code }]);
      await hire(`village-cadre${here}`, office, "包村干部", [
        { post: "township-village-cadre", territory: village.code },
      ]);
      await hire(`unit-head${here}`, sender, "局长", [{ post: "unit-head", territory: village.code, unitId: sender }]);
    }
  }
  await formTeams(world, passwordHash);
  for (const { code, name } of TOWNSHIPS)
    await hire(`agronomist-${pinyinKeys(name).initials}`, bureau, "农技员", [{ post: "agronomist", territory: code }]);
  const member = derivedId("sample-member", STAGE, "一");
  staff.logins.set("team-member", { cadreId: member, name: "", post: "team-member", territory: STAGE });
  return staff;
}

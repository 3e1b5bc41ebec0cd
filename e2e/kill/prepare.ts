import { addDays, dayOf } from "#kernel/day.ts";
import { openSession } from "#modules/accounts/index.ts";
import type { World } from "#platform/world.ts";
import { setStage } from "../../src/apps/sample/act.ts";
import { assignHelpers, check, freeze, householdsOf, SIGNERS } from "../../src/apps/sample/cards.ts";
import { layLand, STAGE } from "../../src/apps/sample/land.ts";
import { type RegisterRow, registerRows } from "../../src/apps/sample/register-rows.ts";
import { hireStaff } from "../../src/apps/sample/staff.ts";
import { workbook } from "../../src/apps/sample/workbook.ts";

export const TOWN = { code: "990101200", name: "石桥乡", village: "下湾村" } as const;
export const CLERK = "xiang-clerk";
export const SECRETARY = "village-secretary";

export type Prepared = { cards: { id: string; hash: string }[]; cookies: Map<string, string>; books: Books };

/** Gives workbook after workbook of one village with so many households; nobody stands in two of them. */
export type Books = (households: number) => Promise<Uint8Array>;

function bookMaker(): Books {
  const villages = [{ township: TOWN.name, village: TOWN.village }];
  const rows = registerRows({ seed: 9000, villages, households: 100_000, from: 1 })[Symbol.iterator]();
  let next = rows.next();
  return (households) => {
    const book: RegisterRow[] = [];
    for (let heads = 0; !next.done; next = rows.next()) {
      if (next.value.户编号 !== null && ++heads > households) break;
      book.push(next.value);
    }
    return workbook(book);
  };
}

/** The county before the killing begins: people in their posts, a village's register, cards waiting for seven signatures. */
export async function prepare(world: World, cardCount: number): Promise<Prepared> {
  const stage = setStage(world, console.error);
  const today = dayOf(world.now());
  stage.at(addDays(today, -3), 9);
  await layLand(stage.world);
  const staff = await hireStaff(stage.world);
  const clerk = await stage.as(CLERK);
  const books = bookMaker();
  const content = await books(cardCount);
  const fileId = await stage.handIn(CLERK, { name: "register.xlsx", place: TOWN.code, purpose: "import", content });
  await clerk.intake.start({ commandId: stage.id() as never, fileId: fileId as never, direct: true });
  await stage.settle();
  await assignHelpers(stage, staff, addDays(today, -3));
  const cards: Prepared["cards"] = [];
  for (const id of await householdsOf(stage, { code: STAGE })) {
    await check(stage, id);
    cards.push({ id, hash: await freeze(stage, id) });
  }
  await stage.settle();
  const cookies = new Map<string, string>();
  for (const login of [CLERK, SECRETARY, ...SIGNERS.map(([, one]) => one)]) {
    const account = await world.db
      .selectFrom("account")
      .select(["countyCode", "id"])
      .where("loginName", "=", login)
      .executeTakeFirstOrThrow();
    cookies.set(login, `bangfu=${(await openSession(world, account, "kill")).token}`);
  }
  return { cards, cookies, books };
}

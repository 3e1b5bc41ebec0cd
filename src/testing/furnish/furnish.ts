import type { Day } from "#kernel/day.ts";
import { addDivisions } from "#modules/places/index.ts";
import { household, income, person } from "../modules/registry/domain/household.fixture.ts";
import { registerHousehold } from "../modules/registry/server/register-household.ts";
import { type County, id, VILLAGE } from "./county.ts";
import type { Aim } from "./routes.ts";

/** A village with one of everything in it, and the words that nobody from elsewhere may ever read. */
export type Furnished = { aim: Aim; secrets: string[]; householdId: string };

/** Divisions of the invented county, and of one beside it. */
export async function layDivisions(county: County): Promise<void> {
  const rows = [
    ["99", "样例省"],
    ["9901", "云州市"],
    ["990101", "云岭县"],
    ["990102", "外县"],
    ["990101200", "石桥乡"],
    ["990101201", "柳林乡"],
    ["990102200", "外乡"],
    [VILLAGE, "上街村"],
    ["990101200202", "下湾村"],
    ["990101201202", "东岭村"],
    ["990102200201", "外村"],
  ] as const;
  await addDivisions(
    county.world.db,
    rows.map(([code, name]) => ({ code, name })),
    "2014-01-01" as Day,
    county.world.now(),
  );
}

export async function furnish(county: County): Promise<Furnished> {
  await layDivisions(county);
  const clerk = county.as("county-officer", "990101");
  const head = person("户主", "男", "1975-04-08", { id: id() as never, name: "欧阳秘密", phone: "13911112222" });
  const child = person("之女", "女", "2014-06-01", {
    id: id() as never,
    name: "欧阳小隐",
    education: null,
    schoolState: "七年级",
    labour: "无劳动力",
    residentPension: false,
  });
  const secret = household({
    id: id() as never,
    place: VILLAGE as never,
    nationalNo: "86990101777777",
    phone: "13933334444",
    members: [head, child],
    year: {
      ...household().year,
      income: [
        { ...income("A01", 2_400_000), id: id() as never },
        { ...income("D02", 777_700), id: id() as never },
      ],
    },
  });
  await registerHousehold({ commandId: id(), household: secret }, clerk);
  return {
    householdId: secret.id,
    aim: {
      place: VILLAGE,
      territory: VILLAGE,
      code: VILLAGE,
      under: VILLAGE,
      householdId: secret.id,
      personId: head.id,
      keepId: head.id,
      otherId: child.id,
      subject: secret.id,
      text: "欧阳",
      name: "欧阳",
    },
    secrets: [
      "欧阳秘密",
      "欧阳小隐",
      "86990101777777",
      "13911112222",
      "13933334444",
      String(head.idNumber),
      String(child.idNumber),
    ],
  };
}

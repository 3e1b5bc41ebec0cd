import { openVillage } from "../../modules/card/fixtures/village.ts";
import { household, income, person } from "../../modules/registry/domain/household.fixture.ts";
import type { County } from "../county.ts";
import { id, VILLAGE } from "../county.ts";
import type { Aim } from "../routes.ts";
import { fillArchive } from "./archive.ts";
import { layDivisions } from "./divisions.ts";
import { layDuties } from "./duties.ts";
import { findError } from "./error-report.ts";
import { governSomething } from "./governance.ts";
import { bringPapers } from "./papers.ts";
import { hangPosting } from "./posting.ts";
import { stationSomebody } from "./stationing.ts";
import { visitHome } from "./survey.ts";
import { spendDays } from "./village-days.ts";
import { draftVillagePlan } from "./village-plan.ts";

/** A village with one of everything in it, and the words that nobody from elsewhere may ever read. */
export type Furnished = {
  aim: Aim;
  /** Words that stand in the office only for those whose ground the village is. */
  secrets: string[];
  /** Those of them that the portal may not show either: all but what hangs in public. */
  unposted: string[];
  householdId: string;
};

/** One household whose card waits for signatures, one whose signed card is proven wrong, and all the work around them. */
export async function furnish(county: County): Promise<Furnished> {
  await layDivisions(county);
  const village = await openVillage(county);
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
  await village.household(secret);
  const { hash, version } = await village.toReview(secret.id);
  const [first, second] = village.seven;
  if (!first || !second) throw new Error("nobody to sign");
  await village.sign(secret.id, first);
  await village.sign(secret.id, second);
  const shown = await village.signInput(secret.id, village.seven[2] ?? first);
  const wrong = await findError(county, village);
  const posting = await hangPosting(county, wrong.householdId);
  const papers = await bringPapers(county, village);
  const stationed = await stationSomebody(county);
  const governed = await governSomething(county);
  const archive = await fillArchive(village, secret.id, papers.fileId);
  const duties = await layDuties(county);
  const days = await spendDays(county);
  const visit = await visitHome(county);
  const plan = await draftVillagePlan(county);
  const unposted = [
    "欧阳秘密",
    "欧阳小隐",
    "86990101777777",
    "13911112222",
    "13933334444",
    String(head.idNumber),
    String(child.idNumber),
    hash,
    ...wrong.secrets,
    ...posting.unposted,
    ...papers.secrets,
    ...archive.secrets,
    ...duties.secrets,
    ...days.secrets,
    ...visit.secrets,
    ...stationed.secrets,
    ...governed.secrets,
    ...plan.secrets,
  ];
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
      cardId: secret.id,
      version,
      versionHash: hash,
      seat: "helper",
      shownId: shown.one.shownId,
      volume: "household",
      ...wrong.aim,
      ...posting.aim,
      ...papers.aim,
      ...archive.aim,
      ...duties.aim,
      ...days.aim,
      ...visit.aim,
      ...stationed.aim,
      ...governed.aim,
      ...plan.aim,
    },
    secrets: [...unposted, ...posting.posted],
    unposted,
  };
}

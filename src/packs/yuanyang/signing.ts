import { editable, exact, type PackRule } from "../pack.ts";
import type { SeatRule } from "../schemas/card.ts";

const seat = (
  no: number,
  key: string,
  name: string,
  nameEn: string,
  posts: string[],
  holder: SeatRule["holder"] = "post",
) => ({ key, no, name, nameEn, holder, posts, turn: no, delegates: [] }) satisfies SeatRule;

/** Seven people answer for every card (account of Yuanyang, Y9, Y10). */
export const signing: readonly PackRule[] = [
  exact("card.seats", "seed 001, Y9; dossier 7", [
    seat(1, "village-head", "村委会主任", "Head of the village committee", ["village-head"]),
    seat(2, "village-secretary", "村支部书记", "Secretary of the village branch", ["village-secretary"]),
    seat(3, "helper", "帮扶责任人", "Responsible helper", ["helper"], "helper"),
    seat(4, "first-secretary", "驻村工作队第一书记", "First secretary of the resident team", ["first-secretary"]),
    seat(5, "township-village-cadre", "包村乡干部", "Township cadre in charge of the village", [
      "township-village-cadre",
    ]),
    seat(
      6,
      "unit-head",
      "驻村工作队所在单位一把手",
      "Head of the unit that sends the team",
      ["unit-head"],
      "team-unit-head",
    ),
    seat(7, "township-leader", "乡镇党委书记或乡(镇)长", "Township party secretary or township head", [
      "township-secretary",
      "township-head",
    ]),
  ]),
  exact("card.joint-liability", "seed 001, Y10", { who: "every-signer-of-the-version", share: "equal" }),
  editable("card.one-person-seats", "dossier 1.2 Y9: “decide rule”", [["village-head", "village-secretary"]]),
  editable("card.signing.deadline-days", "proposal; no source gives days", 3),
  editable("card.signing.reminder-days", "proposal; no source gives days", 2),
  editable("card.signing.min-seconds", "proposal: a card is read before it is signed", 5),
  editable("card.signing.password-allowed", "proposal: not every township has the devices yet", true),
];

import { expect, it } from "vitest";
import { readVillageLines, villageLine } from "./call-lines.ts";
import { SPECIALITIES, VILLAGE_TYPES } from "./shapes/common.ts";

const village = { place: "990101200201", types: ["产业", "难"], needs: ["党政", "政法"] };

it("the villages of a call are the same whichever language their lines are read and written in", () => {
  expect(villageLine("zh", village)).toBe("990101200201 产业 难 党政 政法");
  const all = { ...village, types: [...VILLAGE_TYPES], needs: [...SPECIALITIES] };
  for (const language of ["zh", "en"] as const)
    for (const one of [village, all])
      expect(readVillageLines(villageLine(language, one))).toEqual([{ ...one, note: "" }]);
});

it("lines pasted from a sheet may have commas or tabs; what is no label is left out, and so is a line without a code", () => {
  expect(
    readVillageLines("990101200201，难、经济\n下湾村 难\n990101200202\tweak\tLaw and order\t产业路\n990101200203"),
  ).toEqual([
    { place: "990101200201", types: ["难"], needs: ["经济"], note: "" },
    { place: "990101200202", types: ["弱"], needs: ["政法"], note: "" },
    { place: "990101200203", types: [], needs: [], note: "" },
  ]);
});

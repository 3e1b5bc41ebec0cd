import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { placesContract } from "../contract.ts";
import { createDivision } from "./create-division.ts";
import { endDivision } from "./end-division.ts";
import { endNaturalVillage } from "./end-natural-village.ts";
import { exportVillages } from "./export-villages.ts";
import { listDivisions } from "./list-divisions.ts";
import { listVillages } from "./list-villages.ts";
import { loadVillages } from "./load-villages.ts";
import { planVillageList } from "./plan-villages.ts";
import { readVillage, readVillageFile } from "./read-village.ts";
import { renameDivision } from "./rename-division.ts";
import { saveNaturalVillage } from "./save-natural-village.ts";
import { saveVillageFile } from "./save-village-file.ts";

const os = implement(placesContract).$context<Visit>();

export const placesRoutes = os.router({
  divisions: os.divisions.handler(answer(listDivisions)),
  createDivision: os.createDivision.handler(answer(createDivision)),
  renameDivision: os.renameDivision.handler(answer(renameDivision)),
  endDivision: os.endDivision.handler(answer(endDivision)),
  villages: os.villages.handler(answer(listVillages)),
  exportVillages: os.exportVillages.handler(answer(exportVillages)),
  planVillages: os.planVillages.handler(answer(planVillageList)),
  loadVillages: os.loadVillages.handler(answer(loadVillages)),
  village: os.village.handler(answer(readVillage)),
  saveNaturalVillage: os.saveNaturalVillage.handler(answer(saveNaturalVillage)),
  endNaturalVillage: os.endNaturalVillage.handler(answer(endNaturalVillage)),
  villageFile: os.villageFile.handler(answer(readVillageFile)),
  saveVillageFile: os.saveVillageFile.handler(answer(saveVillageFile)),
});

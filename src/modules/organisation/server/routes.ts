import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { organisationContract } from "../contract.ts";
import { addMember, endMember } from "./add-member.ts";
import { appoint } from "./appoint.ts";
import { assignResponsibility, endResponsibility } from "./assign-responsibility.ts";
import { listCadres, readCadre } from "./cadres.ts";
import { changeCadre } from "./change-cadre.ts";
import { changeGroup } from "./change-group.ts";
import { correctAppointment } from "./correct-appointment.ts";
import { createGroup } from "./create-group.ts";
import { editDuties, listDuties } from "./duties.ts";
import { endAppointment } from "./end-appointment.ts";
import { endCadre } from "./end-cadre.ts";
import { endGroup } from "./end-group.ts";
import { endUnit } from "./end-unit.ts";
import { exportCadres } from "./export-cadres.ts";
import { formVillageGroups } from "./form-village-groups.ts";
import { listGroups, readGroup } from "./groups.ts";
import { listAppointments, listPostsOf } from "./list-appointments.ts";
import { registerCadre } from "./register-cadre.ts";
import { listResponsibilities } from "./responsible.ts";
import { endSubGroup, saveSubGroup } from "./save-sub-group.ts";
import { saveUnit } from "./save-unit.ts";
import { showPhone } from "./show-phone.ts";
import { listStaffing } from "./staffing.ts";
import { listUnits } from "./units.ts";
import { listVillageGroups } from "./village-groups.ts";

const os = implement(organisationContract).$context<Visit>();

export const organisationRoutes = os.router({
  units: os.units.handler(answer(listUnits)),
  saveUnit: os.saveUnit.handler(answer(saveUnit)),
  endUnit: os.endUnit.handler(answer(endUnit)),
  cadres: os.cadres.handler(answer(listCadres)),
  exportCadres: os.exportCadres.handler(answer(exportCadres)),
  cadre: os.cadre.handler(answer(readCadre)),
  registerCadre: os.registerCadre.handler(answer(registerCadre)),
  changeCadre: os.changeCadre.handler(answer(changeCadre)),
  endCadre: os.endCadre.handler(answer(endCadre)),
  showPhone: os.showPhone.handler(answer(showPhone)),
  appointments: os.appointments.handler(answer(listAppointments)),
  appoint: os.appoint.handler(answer(appoint)),
  correctAppointment: os.correctAppointment.handler(answer(correctAppointment)),
  endAppointment: os.endAppointment.handler(answer(endAppointment)),
  postsOf: os.postsOf.handler(answer(listPostsOf)),
  groups: os.groups.handler(answer(listGroups)),
  group: os.group.handler(answer(readGroup)),
  createGroup: os.createGroup.handler(answer(createGroup)),
  changeGroup: os.changeGroup.handler(answer(changeGroup)),
  endGroup: os.endGroup.handler(answer(endGroup)),
  saveSubGroup: os.saveSubGroup.handler(answer(saveSubGroup)),
  endSubGroup: os.endSubGroup.handler(answer(endSubGroup)),
  addMember: os.addMember.handler(answer(addMember)),
  endMember: os.endMember.handler(answer(endMember)),
  formVillageGroups: os.formVillageGroups.handler(answer(formVillageGroups)),
  villageGroups: os.villageGroups.handler(answer(listVillageGroups)),
  duties: os.duties.handler(answer(listDuties)),
  editDuties: os.editDuties.handler(answer(editDuties)),
  responsibilities: os.responsibilities.handler(answer(listResponsibilities)),
  assignResponsibility: os.assignResponsibility.handler(answer(assignResponsibility)),
  endResponsibility: os.endResponsibility.handler(answer(endResponsibility)),
  staffing: os.staffing.handler(answer(listStaffing)),
});
